package ai.nemovideo.sdk.internal.download;

import okhttp3.HttpUrl;

/** What the download endpoint says when it does not say no. */
sealed interface EndpointAnswer {

  /** The file comes right away. */
  record File(Opened opened) implements EndpointAnswer {}

  /** The file is at another address. */
  record Elsewhere(HttpUrl from, HttpUrl url) implements EndpointAnswer {}

  /** Neither a file nor a refusal, but something of this type. */
  record NoFile(String type) implements EndpointAnswer {}
}
