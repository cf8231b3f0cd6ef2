package ai.nemovideo.sdk.sse.internal.json;

import java.io.IOException;

/** The bytes are not JSON. It has no stack trace: what is not JSON is an ordinary event. */
public final class MalformedJsonException extends IOException {
  private static final long serialVersionUID = 1;

  MalformedJsonException(String message) {
    super(message);
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
