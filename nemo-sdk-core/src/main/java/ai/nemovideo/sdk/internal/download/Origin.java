package ai.nemovideo.sdk.internal.download;

import okhttp3.HttpUrl;

/** The part of an address that holds no secret: scheme, host and port. */
final class Origin {

  private Origin() {}

  static String of(HttpUrl url) {
    return url.scheme() + "://" + url.host() + ":" + url.port();
  }
}
