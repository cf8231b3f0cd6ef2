package ai.nemovideo.sdk.internal.http;

import java.io.IOException;

/** An answer that is longer than any answer can be. The next one would be no shorter. */
public final class BodyTooLongException extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLongException(long limit) {
    super("the answer is longer than " + limit / (1024 * 1024) + " MB");
  }
}
