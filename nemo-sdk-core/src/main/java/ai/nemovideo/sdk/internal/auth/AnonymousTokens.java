package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.api.AnonymousToken;
import ai.nemovideo.sdk.api.AnonymousTokenApi;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.Exchange;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryLoop;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An anonymous token, taken when it is first needed and kept. One thread at a time asks the
 * service: a client gets one token in seven days (seeds), so a hundred threads must not ask for a
 * hundred.
 */
public final class AnonymousTokens implements TokenSource {

  /** Stands in when the service names no expiry (seeds: 7 days). */
  private static final Duration USUAL_LIFETIME = Duration.ofDays(7);

  private static final Duration EARLY = Duration.ofMinutes(5);

  private final String service;
  private final Identity identity;
  private final AnonymousTokenApi api;
  private final Exchange exchange;
  private final RetryLoop loop;
  private final Retry policy;
  private final Errors errors;
  private final NemoClock clock;
  private final Object lock = new Object();
  private volatile @Nullable StoredToken held;

  public AnonymousTokens(
      String service,
      Identity identity,
      AnonymousTokenApi api,
      Exchange exchange,
      RetryLoop loop,
      Retry policy,
      Errors errors,
      NemoClock clock) {
    this.service = service;
    this.identity = identity;
    this.api = api;
    this.exchange = exchange;
    this.loop = loop;
    this.policy = policy;
    this.errors = errors;
    this.clock = clock;
  }

  @Override
  public String token(JobContext job) {
    StoredToken known = held;
    if (known != null && isFresh(known)) {
      return known.token();
    }
    synchronized (lock) {
      StoredToken kept = held == null ? identity.load() : held;
      if (kept != null && isFresh(kept) && kept.isFor(service, identity.clientId())) {
        held = kept;
        return kept.token();
      }
      return take(job).token();
    }
  }

  @Override
  public @Nullable String current() {
    StoredToken known = held;
    return known == null ? null : known.token();
  }

  @Override
  public boolean renew(String refused, JobContext job) {
    synchronized (lock) {
      StoredToken known = held;
      if (known == null || known.token().equals(refused)) {
        take(job);
      }
      return true;
    }
  }

  @Override
  public @Nullable String anonymousUserId() {
    StoredToken known = held;
    return known == null ? null : known.userId();
  }

  @Override
  public String account() {
    return Account.ofClient(identity.clientId());
  }

  private boolean isFresh(StoredToken token) {
    return clock.now().isBefore(token.expires().minus(EARLY));
  }

  private StoredToken take(JobContext job) {
    String client = identity.clientId();
    Exchange.Reply<AnonymousToken> reply =
        loop.run(
            policy, Stage.TOKEN, job, () -> exchange.send(api.create(client), Stage.TOKEN, job));
    String token = reply.data().token();
    if (token == null || token.isBlank()) {
      throw errors.notUnderstood("the answer holds no token.", Stage.TOKEN, job, null);
    }
    StoredToken fresh =
        new StoredToken(
            service,
            client,
            token,
            reply.data().userId(),
            expiry(reply.data().expiresAt(), reply.headers()));
    identity.save(fresh);
    held = fresh;
    return fresh;
  }

  /**
   * The lifetime by the service's own clock, counted from now on ours: a wrong clock does no harm.
   */
  private Instant expiry(@Nullable String expiresAt, Headers headers) {
    Instant now = clock.now();
    if (expiresAt == null) {
      return now.plus(USUAL_LIFETIME);
    }
    try {
      Date sent = headers.getDate("Date");
      Instant from = sent == null ? now : sent.toInstant();
      return now.plus(Duration.between(from, parse(expiresAt)));
    } catch (DateTimeParseException e) {
      return now.plus(USUAL_LIFETIME);
    }
  }

  private static Instant parse(String text) {
    boolean zoned = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
    return OffsetDateTime.parse(zoned ? text : text + "Z").toInstant();
  }
}
