package ai.nemovideo.sdk.internal;

import ai.nemovideo.sdk.Attribution;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.RetrySettings;
import ai.nemovideo.sdk.Timeouts;
import ai.nemovideo.sdk.internal.async.Workers;
import ai.nemovideo.sdk.internal.auth.Identity;
import ai.nemovideo.sdk.internal.pipeline.RenderTimes;
import ai.nemovideo.sdk.job.JobStore;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a builder has decided.
 *
 * @param ownToken the caller's token, or null to go on anonymously; a secret
 * @param identity where client id and anonymous token are kept
 * @param usersHttp the caller's OkHttp client, or null
 * @param jobs where jobs are on record
 * @param workers where asynchronous calls run
 * @param parallelUploads how many files of one call travel at once
 */
public record ClientSettings(
    HttpUrl base,
    HttpUrl web,
    @Nullable String ownToken,
    Identity identity,
    Attribution attribution,
    @Nullable OkHttpClient usersHttp,
    Timeouts timeouts,
    RetrySettings retries,
    RenderTimes renderTimes,
    @Nullable String language,
    JobStore jobs,
    Workers workers,
    int parallelUploads,
    NemoClock clock) {

  /** Never names the token. */
  @Override
  public String toString() {
    return "ClientSettings[base=" + base + "]";
  }
}
