package ai.nemovideo.sdk.internal.http;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The service's own name for a request, if it answers with one: with it, its people find it. */
final class RequestId {

  /** Nobody documents it: the usual header is assumed. */
  private static final String HEADER = "X-Request-Id";

  private static final String USUAL = "[A-Za-z0-9._:/+=-]{1,128}";

  private RequestId() {}

  static @Nullable String of(Headers headers, Secrets secrets) {
    String id = headers.get(HEADER);
    return id == null || !id.matches(USUAL) ? null : secrets.hide(id);
  }
}
