package ai.nemovideo.sdk.internal.http;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The tokens and client ids that a client has sent. A service that is broken, or is another one,
 * may repeat them in its answers: whatever is quoted from those goes through here first.
 */
public final class Secrets {

  private static final Secrets NONE = new Secrets();
  private static final String HIDDEN = "(hidden)";

  /** What is shorter occurs in ordinary words, too. */
  private static final int SHORTEST = 6;

  private static final int DEEPEST_CAUSE = 20;

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** Those of the client that sends the request. */
  static Secrets of(Request request) {
    Secrets secrets = request.tag(Secrets.class);
    return secrets == null ? NONE : secrets;
  }

  void add(String secret) {
    if (secret.length() >= SHORTEST) {
      known.add(secret);
    }
  }

  /** The same words without secrets. */
  public String hide(String words) {
    String safe = words;
    for (String secret : known) {
      safe = safe.replace(secret, HIDDEN);
    }
    return safe;
  }

  /** The same failure, or, where it quotes a secret, one that says as much without it. */
  IOException hide(IOException failure) {
    return quotes(failure, 0) ? without(failure) : failure;
  }

  /** As {@link #hide(IOException)}. */
  Exception hide(Exception failure) {
    return quotes(failure, 0) ? without(failure) : failure;
  }

  private IOException without(Exception failure) {
    IOException safe = new IOException(hide(failure.toString()));
    safe.setStackTrace(failure.getStackTrace());
    return safe;
  }

  private boolean quotes(@Nullable Throwable failure, int depth) {
    if (failure == null || depth > DEEPEST_CAUSE) {
      return false;
    }
    String words = String.valueOf(failure.getMessage());
    if (!hide(words).equals(words) || quotes(failure.getCause(), depth + 1)) {
      return true;
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (quotes(suppressed, depth + 1)) {
        return true;
      }
    }
    return false;
  }
}
