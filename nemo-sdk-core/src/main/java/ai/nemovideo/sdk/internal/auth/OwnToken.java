package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.internal.http.JobContext;
import org.jspecify.annotations.Nullable;

/**
 * A token of the caller. It is never replaced: another account would not have the caller's credits
 * and sessions.
 */
public final class OwnToken implements TokenSource {

  private final String value;

  public OwnToken(String value) {
    this.value = value;
  }

  @Override
  public String token(JobContext job) {
    return value;
  }

  @Override
  public String current() {
    return value;
  }

  @Override
  public boolean renew(String refused, JobContext job) {
    return false;
  }

  @Override
  public @Nullable String anonymousUserId() {
    return null;
  }

  @Override
  public String account() {
    return Account.ofOwnToken(value);
  }
}
