package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.internal.http.JobContext;
import org.jspecify.annotations.Nullable;

/**
 * A token of the caller. It is never replaced: another account would not have the caller's credits
 * and sessions. It may be an anonymous one that was kept as {@code NEMO_TOKEN} (seeds).
 */
public final class OwnToken implements TokenSource {

  /** What the ids of anonymous users begin with (vendor docs). */
  private static final String ANONYMOUS = "anon_";

  private final String value;
  private volatile @Nullable String anonymous;

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
    return anonymous;
  }

  @Override
  public void userIs(String userId) {
    anonymous = userId.startsWith(ANONYMOUS) ? userId : null;
  }

  @Override
  public String account() {
    return Account.ofOwnToken(value);
  }
}
