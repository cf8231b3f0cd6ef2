package ai.nemovideo.sdk.internal.http;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what TLS refuses (a certificate, a protocol, a server that does not speak it) from a TLS
 * connection that was cut, in its handshake or later. Both are SSLExceptions, and only the second
 * may pass.
 */
public final class TlsFailures {

  private static final int DEEPEST = 20;

  private TlsFailures() {}

  /** Whether trying again is of no use. */
  public static boolean isFinal(@Nullable Throwable failure) {
    boolean tls = false;
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (isCut(cause)) {
        return false;
      }
      tls |= cause instanceof SSLException;
      cause = cause.getCause();
    }
    return tls;
  }

  private static boolean isCut(Throwable cause) {
    return cause instanceof SocketException
        || cause instanceof EOFException
        || cause instanceof InterruptedIOException;
  }
}
