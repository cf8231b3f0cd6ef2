package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.api.RenderApi;
import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryLoop;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.model.RenderJob;
import java.nio.file.Path;
import java.util.function.ObjLongConsumer;
import okhttp3.OkHttpClient;

/**
 * Stage 6: the file. It is written beside its target, goes on where an earlier attempt stopped
 * (also one of another process), and gets its name when it is whole.
 */
public final class Download {

  private final OkHttpClient bare;
  private final RenderApi api;
  private final ApiCaller caller;
  private final RetryPolicies policies;
  private final Errors errors;
  private final NemoClock clock;
  private final FreeSpace free;

  public Download(
      OkHttpClient bare,
      RenderApi api,
      ApiCaller caller,
      RetryPolicies policies,
      Errors errors,
      NemoClock clock) {
    this(bare, api, caller, policies, errors, clock, FreeSpace.OF_FILE_SYSTEM);
  }

  Download(
      OkHttpClient bare,
      RenderApi api,
      ApiCaller caller,
      RetryPolicies policies,
      Errors errors,
      NemoClock clock,
      FreeSpace free) {
    this.bare = bare;
    this.api = api;
    this.caller = caller;
    this.policies = policies;
    this.errors = errors;
    this.clock = clock;
    this.free = free;
  }

  /**
   * Brings the file of a finished render to disk and returns where it is.
   *
   * @param progress told of the size (or -1) and the bytes on disk
   */
  public Path run(RenderJob render, Path target, JobContext job, ObjLongConsumer<Long> progress) {
    Failures failures = new Failures(target, job);
    if (Thread.currentThread().isInterrupted()) {
      throw failures.cancelled(null);
    }
    try (PartFile part = PartFile.open(TargetFile.prepare(target), render.id())) {
      try {
        fetch(render, part, job, progress, failures);
        part.finish();
      } catch (DiskException e) {
        throw failures.of(e, part);
      } catch (CancelledException | DeadlineExceededException e) {
        throw failures.stopped(e, part);
      }
      return target;
    } catch (DiskException e) {
      throw Thread.currentThread().isInterrupted() ? failures.cancelled(e) : failures.disk(e, null);
    }
  }

  private void fetch(
      RenderJob render,
      PartFile part,
      JobContext job,
      ObjLongConsumer<Long> progress,
      Failures failures) {
    Room room = new Room(free, part.folder());
    Transfer transfer = new Transfer(part, room, job, progress);
    RetryLoop loop = new RetryLoop(clock, errors);
    Fetch fetch = new Fetch(transfer, part, loop, policies.download(), job, failures);
    BareFetch hosts = new BareFetch(bare, clock, job);
    new Places(hosts, api, caller, policies, job, render).fetch(fetch);
  }
}
