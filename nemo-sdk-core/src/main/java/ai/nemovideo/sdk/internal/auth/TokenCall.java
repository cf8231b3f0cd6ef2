package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.api.AnonymousToken;
import ai.nemovideo.sdk.api.AnonymousTokenApi;
import ai.nemovideo.sdk.auth.StoredToken;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.Exchange;
import ai.nemovideo.sdk.internal.http.JobContext;
import java.time.Instant;

/** Asks the service for a token, once. */
public final class TokenCall {

  private final String service;
  private final AnonymousTokenApi api;
  private final Exchange exchange;
  private final Errors errors;
  private final NemoClock clock;

  public TokenCall(
      String service, AnonymousTokenApi api, Exchange exchange, Errors errors, NemoClock clock) {
    this.service = service;
    this.api = api;
    this.exchange = exchange;
    this.errors = errors;
    this.clock = clock;
  }

  /** The base URL of the service that is asked. */
  String service() {
    return service;
  }

  StoredToken send(String clientId, JobContext job) {
    Exchange.Reply<AnonymousToken> reply = exchange.send(api.create(clientId), Stage.TOKEN, job);
    AnonymousToken said = reply.data();
    String token = said.token();
    if (token == null || !HeaderText.isSafe(token)) {
      throw errors.notUnderstood("the answer holds no token.", Stage.TOKEN, job, null);
    }
    Instant now = clock.now();
    return new StoredToken(
        service,
        clientId,
        token,
        said.userId(),
        now.plus(Lifetime.of(said.expiresAt(), reply.headers(), now)));
  }
}
