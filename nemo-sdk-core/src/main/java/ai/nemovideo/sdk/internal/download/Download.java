package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.api.RenderApi;
import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.model.RenderJob;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;
import okhttp3.OkHttpClient;

/**
 * Stage 6: the file. From the output URL with a bare client (no token, no attribution: it is
 * another host), a few attempts that resume; when that place cannot be read, through the service's
 * own download endpoint (vendor docs).
 */
public final class Download {

  private static final int ATTEMPTS = 4;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final OkHttpClient bare;
  private final RenderApi api;
  private final ApiCaller caller;
  private final RetryPolicies policies;
  private final Errors errors;
  private final NemoClock clock;

  public Download(
      OkHttpClient bare,
      RenderApi api,
      ApiCaller caller,
      RetryPolicies policies,
      Errors errors,
      NemoClock clock) {
    this.bare = bare;
    this.api = api;
    this.caller = caller;
    this.policies = policies;
    this.errors = errors;
    this.clock = clock;
  }

  /** Brings the file of a finished render to disk and returns where it is. */
  public Path run(RenderJob render, Path target, JobContext job, ObjLongConsumer<Long> progress) {
    PartFile part = new PartFile(target);
    Throwable last = null;
    for (Remote remote : remotes(render, job)) {
      try {
        fetch(remote, part, job, progress);
        part.finish();
        return target;
      } catch (IOException | NemoException e) {
        if (e instanceof NemoException nemo && Thread.currentThread().isInterrupted()) {
          throw nemo;
        }
        last = e;
      }
    }
    throw new DownloadException(
        "The video could not be saved to "
            + target
            + ": "
            + (last == null ? "the render has no output" : last.getMessage())
            + ". It is still at the service: save it again, to another place if need be.",
        job.details(Stage.DOWNLOAD, Outcome.UNKNOWN),
        last);
  }

  private List<Remote> remotes(RenderJob render, JobContext job) {
    List<Remote> remotes = new ArrayList<>();
    render.outputUrl().ifPresent(url -> remotes.add(new OutputUrl(bare, url)));
    remotes.add(new DownloadEndpoint(api, caller, policies, job, render.id()));
    return remotes;
  }

  private void fetch(Remote remote, PartFile part, JobContext job, ObjLongConsumer<Long> progress)
      throws IOException {
    Transfer transfer = new Transfer(part, progress);
    for (int attempt = 1; ; attempt++) {
      try {
        transfer.attempt(remote);
        return;
      } catch (RefusedFileException e) {
        throw e;
      } catch (IOException e) {
        if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        pause(attempt, job);
      }
    }
  }

  private void pause(int attempt, JobContext job) {
    try {
      clock.sleep(PAUSE.multipliedBy(attempt));
    } catch (InterruptedException e) {
      throw errors.interrupted(Stage.DOWNLOAD, job, e);
    }
  }
}
