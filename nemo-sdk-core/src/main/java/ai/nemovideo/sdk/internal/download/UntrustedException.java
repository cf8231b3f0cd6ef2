package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.error.ConnectionException;

/**
 * Carries a failure of a certificate past the retry policy, which repeats other lost connections.
 */
final class UntrustedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ConnectionException failure;

  UntrustedException(ConnectionException failure) {
    super(failure);
    this.failure = failure;
  }

  ConnectionException failure() {
    return failure;
  }
}
