package ai.nemovideo.sdk.internal.download;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a server that is not who it says it is from a TLS connection that was cut: both are
 * SSLExceptions, and only the second may be tried again.
 */
final class Certificates {

  private static final int DEEPEST = 20;

  private Certificates() {}

  static boolean areRefused(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof CertificateException
          || cause instanceof CertPathValidatorException
          || cause instanceof SSLPeerUnverifiedException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
