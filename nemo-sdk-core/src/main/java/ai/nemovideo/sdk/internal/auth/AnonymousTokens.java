package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.auth.StoredToken;
import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryLoop;
import ai.nemovideo.sdk.internal.time.Deadline;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An anonymous token, taken when it is first needed and kept. A client id gets one in seven days
 * (seeds), which decides everything here: threads and programs share one, it is stored before it is
 * used, a job that is cancelled does not end the call that brings it, and one that has not been
 * refused is used on when there is no other.
 */
public final class AnonymousTokens implements TokenSource {

  /** For waits that the service asks for. A job with less time leaves earlier. */
  private static final Duration MOST_TIME = Duration.ofMinutes(15);

  /** How long another program may take to get its token. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** No further call for so long when the service has said no and nothing else (seeds: 30 s). */
  private static final Duration REST = Duration.ofSeconds(30);

  /** Before the words that say why there is no new one. */
  private static final String REFUSED = "The service refuses the token in use. ";

  private final Identity identity;
  private final TokenCall call;
  private final RetryLoop loop;
  private final Retry policy;
  private final Waiting waiting;
  private final NemoClock clock;
  private final SharedCall<Held> shared = new SharedCall<>();
  private volatile @Nullable Held held;
  private volatile @Nullable String refused;
  private volatile @Nullable Limit limit;
  private volatile @Nullable String named;

  public AnonymousTokens(
      Identity identity,
      TokenCall call,
      RetryLoop loop,
      Retry policy,
      Errors errors,
      NemoClock clock) {
    this.identity = identity;
    this.call = call;
    this.loop = loop;
    this.policy = policy;
    this.waiting = new Waiting(errors);
    this.clock = clock;
  }

  @Override
  public String token(JobContext job) {
    Held known = held;
    if (known != null && known.isGood(clock)) {
      return known.value();
    }
    return waiting.await(shared.join(this::refresh), job).value();
  }

  @Override
  public boolean renew(String token, JobContext job) {
    if (isHeld(token)) {
      refused = token;
    }
    // The call that is running may have begun before the token was refused: then once more.
    for (int i = 0; i < 2 && isHeld(token); i++) {
      waiting.await(shared.join(this::refresh), job, REFUSED);
    }
    return !isHeld(token);
  }

  @Override
  public @Nullable String current() {
    Held known = held;
    return known == null ? null : known.value();
  }

  @Override
  public @Nullable String anonymousUserId() {
    Held known = held;
    String told = known == null ? null : known.token().userId();
    return told == null ? named : told;
  }

  /** For a service that does not say it together with the token (seeds). */
  @Override
  public void userIs(String userId) {
    named = userId;
  }

  @Override
  public String account() {
    return Account.ofClient(identity.clientId());
  }

  private boolean isHeld(String token) {
    return token.equals(current());
  }

  private Held refresh() {
    String clientId = identity.clientId();
    Held known = unlessRefused(held);
    if (known != null && known.isGood(clock)) {
      return known;
    }
    Held fresh = identity.alone(PATIENCE, () -> keptOrTaken(clientId, known));
    held = fresh;
    return fresh;
  }

  private Held keptOrTaken(String clientId, @Nullable Held known) {
    Held kept = keptBesides(known);
    return kept != null && kept.isGood(clock) ? kept : take(clientId, later(known, kept));
  }

  /** A new token; else the old one, which nobody has refused. */
  private Held take(String clientId, @Nullable Held old) {
    Limit known = limit;
    if (known != null && clock.nanoTime() - known.until() < 0) {
      if (old == null) {
        throw known.failure();
      }
      return old.goodFor(Duration.ofNanos(known.until() - clock.nanoTime()), clock);
    }
    JobContext job = JobContext.start(Deadline.in(MOST_TIME, clock));
    try {
      return loop.run(policy, Stage.TOKEN, job, () -> attempt(clientId, old, job));
    } catch (RateLimitedException e) {
      RateLimitedException told = withAdvice(e);
      limit = new Limit(told, clock.nanoTime() + e.retryAfter().orElse(REST).toNanos());
      throw told;
    }
  }

  private Held attempt(String clientId, @Nullable Held old, JobContext job) {
    StoredToken fresh;
    try {
      fresh = call.send(clientId, job);
    } catch (NemoException e) {
      Held other = instead(e, old);
      if (other == null) {
        throw e;
      }
      return other;
    }
    identity.save(fresh);
    return Held.fresh(fresh, clock);
  }

  /**
   * What will do when the service gives no token: one that another program has saved meanwhile, or
   * the old one. After a 429 also when it seems to have expired: our clock may be wrong, and the
   * service says so if not.
   */
  private @Nullable Held instead(NemoException e, @Nullable Held old) {
    boolean limited = e instanceof RateLimitedException;
    Held kept = limited ? keptBesides(old) : null;
    if (kept != null && kept.isGood(clock)) {
      return kept;
    }
    if (old == null || !limited && old.isExpired(clock)) {
      return null;
    }
    Duration asked = e.details().retryAfter();
    return old.goodFor(
        asked == null || asked.compareTo(Held.EARLY) < 0 ? Held.EARLY : asked, clock);
  }

  /** Another one than the known, whose times are known better than a file can tell. */
  private @Nullable Held keptBesides(@Nullable Held known) {
    return unlessRefused(
        identity
            .load(call.service())
            .filter(token -> known == null || !token.token().equals(known.value()))
            .map(token -> Held.kept(token, clock))
            .orElse(null));
  }

  private @Nullable Held unlessRefused(@Nullable Held token) {
    return token == null || token.value().equals(refused) ? null : token;
  }

  private static @Nullable Held later(@Nullable Held one, @Nullable Held other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.expires() - other.expires() >= 0 ? one : other;
  }

  private static RateLimitedException withAdvice(RateLimitedException e) {
    ErrorDetails details = e.details();
    String said = details.serverMessage();
    return new RateLimitedException(
        "While getting a token: the service answered 429"
            + (said == null || said.isBlank() ? "" : " (" + said.strip() + ")")
            + ". A client id gets one token in seven days, and this one seems to have had it. Use a"
            + " token of your own (NEMO_TOKEN), put back the anonymous one that was kept (by"
            + " default in ~/.config/nemovideo), or wait"
            + e.retryAfter().map(wait -> " " + Math.max(1, wait.toSeconds()) + " s.").orElse("."),
        details);
  }

  /** The service has said no until then. */
  private record Limit(RateLimitedException failure, long until) {}
}
