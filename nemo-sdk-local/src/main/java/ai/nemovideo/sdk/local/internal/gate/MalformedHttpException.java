package ai.nemovideo.sdk.local.internal.gate;

import java.io.IOException;

/** What came is not HTTP/1.1, so that nobody can say where it ends. */
final class MalformedHttpException extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedHttpException(String message) {
    super(message);
  }
}
