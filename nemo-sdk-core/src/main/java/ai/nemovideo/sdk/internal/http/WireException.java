package ai.nemovideo.sdk.internal.http;

import java.io.IOException;

/**
 * A transport failure, with the one fact that matters where money is involved: did the request
 * leave?
 */
final class WireException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean left;
  private final IOException failure;

  WireException(boolean left, IOException failure) {
    super(failure);
    this.left = left;
    this.failure = failure;
  }

  boolean left() {
    return left;
  }

  IOException failure() {
    return failure;
  }
}
