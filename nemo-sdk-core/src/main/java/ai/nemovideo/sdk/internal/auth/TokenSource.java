package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.internal.http.JobContext;
import org.jspecify.annotations.Nullable;

/** Where the bearer token comes from. Thread-safe. */
public interface TokenSource {

  /** The token to send now; taken from the service first if there is none yet. */
  String token(JobContext job);

  /** The token at hand, or null while there is none. Never calls the service. */
  @Nullable String current();

  /**
   * Replaces a token that the service refused.
   *
   * @return whether there is another one now; false for a caller's own token
   */
  boolean renew(String refused, JobContext job);

  /** The anonymous user behind the token; null when it is a registered one, or not known. */
  @Nullable String anonymousUserId();

  /** The service has named the user behind the token, in an answer about a session. */
  void userIs(String userId);

  /**
   * A short name of the account that is not a secret: work can only be taken up again by the
   * account that began it. The same for the same account, whatever token it has at the time; an
   * anonymous account stays with its client id.
   *
   * @return {@code own:} or {@code anon:} and 16 hex digits. Never calls the service
   */
  String account();
}
