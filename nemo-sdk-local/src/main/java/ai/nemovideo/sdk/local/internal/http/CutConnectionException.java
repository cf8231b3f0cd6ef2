package ai.nemovideo.sdk.local.internal.http;

import java.io.IOException;

/**
 * Thrown out of a handler to make the server drop the connection without ending the answer: the
 * only way, since closing an exchange sends the closing chunk.
 */
final class CutConnectionException extends IOException {
  private static final long serialVersionUID = 1L;
}
