package ai.nemovideo.sdk.internal;

import ai.nemovideo.sdk.api.AnonymousTokenApi;
import ai.nemovideo.sdk.api.RenderApi;
import ai.nemovideo.sdk.api.RunSseApi;
import ai.nemovideo.sdk.internal.async.Workers;
import ai.nemovideo.sdk.internal.auth.AnonymousTokens;
import ai.nemovideo.sdk.internal.auth.OwnToken;
import ai.nemovideo.sdk.internal.auth.TokenCall;
import ai.nemovideo.sdk.internal.auth.TokenSource;
import ai.nemovideo.sdk.internal.batch.Batches;
import ai.nemovideo.sdk.internal.download.Download;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.Exchange;
import ai.nemovideo.sdk.internal.http.HttpClients;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryLoop;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.internal.job.Journal;
import ai.nemovideo.sdk.internal.pipeline.Jobs;
import ai.nemovideo.sdk.internal.pipeline.Stages;
import ai.nemovideo.sdk.job.JobHandle;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a client together. */
public final class Wiring implements AutoCloseable {

  private final HttpClients http;
  private final TokenSource tokens;
  private final Stages stages;
  private final Jobs jobs;
  private final Workers workers;
  private final Download download;
  private final Batches batches;
  private volatile boolean closed;
  private final int parallelUploads;

  public Wiring(ClientSettings settings) {
    http =
        new HttpClients(
            settings.usersHttp(),
            settings.base(),
            settings.timeouts(),
            settings.attribution(),
            this::token);
    Errors errors = new Errors(settings.base(), settings.web(), this::anonymousUserId);
    Exchange exchange = new Exchange(errors, settings.clock());
    RetryLoop loop = new RetryLoop(settings.clock(), errors);
    RetryPolicies policies = new RetryPolicies(settings.retries());
    String own = settings.ownToken();
    tokens =
        own != null
            ? new OwnToken(own)
            : new AnonymousTokens(
                settings.identity(),
                new TokenCall(
                    settings.base().toString(),
                    http.api().create(AnonymousTokenApi.class),
                    exchange,
                    errors,
                    settings.clock()),
                loop,
                policies.token(),
                errors,
                settings.clock());
    ApiCaller caller = new ApiCaller(exchange, loop, tokens, errors);
    workers = settings.workers();
    parallelUploads = settings.parallelUploads();
    Journal journal = new Journal(settings.jobs());
    stages = new Stages(http, caller, loop, policies, errors, journal, settings);
    jobs =
        new Jobs(stages.pipeline(), journal, tokens, settings.base().toString(), settings.clock());
    download =
        new Download(
            http.bare(),
            http.api().create(RenderApi.class),
            caller,
            policies,
            errors,
            settings.clock());
    batches =
        new Batches(
            stages,
            jobs,
            journal,
            workers,
            download,
            settings.clock(),
            settings.language(),
            () -> closed);
  }

  public Stages stages() {
    requireOpen();
    return stages;
  }

  public Jobs jobs() {
    requireOpen();
    return jobs;
  }

  public Workers workers() {
    requireOpen();
    return workers;
  }

  public int parallelUploads() {
    return parallelUploads;
  }

  public Batches batches() {
    requireOpen();
    return batches;
  }

  public Download download() {
    requireOpen();
    return download;
  }

  /** One of the Retrofit interfaces, once there is a token. */
  public <T> T raw(Class<T> type, JobContext job) {
    requireOpen();
    tokens.token(job);
    return (type == RunSseApi.class ? http.paid() : http.api()).create(type);
  }

  /** What is on disk is on record as saved, even when the client was closed meanwhile. */
  public void saved(JobHandle handle) {
    jobs.saved(handle);
  }

  /** Nobody expects a client that was closed to spend money. */
  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("This client is closed: make a new one.");
    }
  }

  @Override
  public void close() {
    closed = true;
    workers.close();
    http.close();
  }

  private @Nullable String token() {
    return tokens.current();
  }

  private @Nullable String anonymousUserId() {
    return tokens.anonymousUserId();
  }
}
