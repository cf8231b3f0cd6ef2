package ai.nemovideo.sdk.internal;

import ai.nemovideo.sdk.api.AnonymousTokenApi;
import ai.nemovideo.sdk.api.CreditsApi;
import ai.nemovideo.sdk.api.RenderApi;
import ai.nemovideo.sdk.internal.auth.AnonymousTokens;
import ai.nemovideo.sdk.internal.auth.OwnToken;
import ai.nemovideo.sdk.internal.auth.TokenSource;
import ai.nemovideo.sdk.internal.download.Download;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.Exchange;
import ai.nemovideo.sdk.internal.http.HttpClients;
import ai.nemovideo.sdk.internal.http.RetryLoop;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.internal.pipeline.AnimatePipeline;
import ai.nemovideo.sdk.internal.pipeline.Stages;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a client together. */
public final class Wiring implements AutoCloseable {

  private final HttpClients http;
  private final TokenSource tokens;
  private final ApiCaller caller;
  private final RetryPolicies policies;
  private final Errors errors;
  private final AnimatePipeline pipeline;
  private final Download download;

  public Wiring(ClientSettings settings) {
    http =
        new HttpClients(
            settings.usersHttp(),
            settings.base(),
            settings.timeouts(),
            settings.attribution(),
            this::token);
    errors = new Errors(settings.base(), settings.web(), this::anonymousUserId);
    Exchange exchange = new Exchange(errors, settings.clock());
    RetryLoop loop = new RetryLoop(settings.clock(), errors);
    policies = new RetryPolicies(settings.retries());
    String own = settings.ownToken();
    tokens =
        own != null
            ? new OwnToken(own)
            : new AnonymousTokens(
                settings.base().toString(),
                settings.identity(),
                http.api().create(AnonymousTokenApi.class),
                exchange,
                loop,
                policies.token(),
                errors,
                settings.clock());
    caller = new ApiCaller(exchange, loop, tokens, errors);
    pipeline = Stages.pipeline(http, caller, loop, policies, errors, settings);
    download =
        new Download(
            http.bare(),
            http.api().create(RenderApi.class),
            caller,
            policies,
            errors,
            settings.clock());
  }

  public AnimatePipeline pipeline() {
    return pipeline;
  }

  public Download download() {
    return download;
  }

  public ApiCaller caller() {
    return caller;
  }

  public RetryPolicies policies() {
    return policies;
  }

  public Errors errors() {
    return errors;
  }

  public CreditsApi credits() {
    return http.api().create(CreditsApi.class);
  }

  @Override
  public void close() {
    http.close();
  }

  private @Nullable String token() {
    return tokens.current();
  }

  private @Nullable String anonymousUserId() {
    return tokens.anonymousUserId();
  }
}
