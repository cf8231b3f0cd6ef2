package ai.nemovideo.sdk.property;

import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStore;
import java.nio.file.Path;
import java.util.List;

/**
 * One job, from its request to its file, with a caller that does not give up. Whatever fails on the
 * way has to be a typed exception that says the truth, and with which the caller can go on.
 */
final class JobRun implements AutoCloseable {

  private static final int CALM_ATTEMPTS = 8;

  private final Plan.Caller caller;
  private final Path target;
  private final Rig rig;
  private final JobChecks checks;
  private JobStore store;
  private NemoClient nemo;
  private JobHandle handle;
  private boolean forgotten;
  private int decisions = 1;

  JobRun(Plan plan, List<MediaSource> pictures, Path folder) {
    caller = plan.caller();
    target = folder.resolve("video.mp4");
    rig = new Rig(plan, pictures, folder);
    checks = new JobChecks(plan, rig.local());
    store = rig.newStore();
    nemo = rig.client(store);
  }

  /** Goes on until the file is there. */
  void toTheFile() {
    for (int attempt = 1; attempt < caller.calmFrom() + CALM_ATTEMPTS; attempt++) {
      if (attempt == caller.calmFrom()) {
        rig.calmDown();
        nemo.close();
        nemo = rig.client(store);
      }
      try {
        Animation video = work();
        // Looking at the result must not meet what is left of the faults.
        rig.local().clearFaults();
        checks.result(video, target, store, nemo, decisions);
        nemo.close();
        rig.checkLeftovers();
        return;
      } catch (NemoException e) {
        checks.failure(e, handle != null, store, decisions);
        handle = e.handle().orElse(handle);
        decide(e);
        restart();
      }
    }
    throw new AssertionError("no file, although nothing is in the way any more: " + handle);
  }

  private Animation work() {
    rig.interrupter().begin();
    try {
      Animation video = handle == null ? nemo.animate(rig.request()) : goOn();
      handle = video.handle();
      video.saveTo(target);
      return video;
    } finally {
      rig.interrupter().end();
    }
  }

  private Animation goOn() {
    return switch (caller.way()) {
      case RESUME ->
          handle.step().mayHaveBeenCharged() || forgetsRequest()
              ? nemo.resume(handle, rig::told)
              : nemo.resume(handle, rig.request());
      case RESUME_WITH_REQUEST -> nemo.resume(handle, rig.request());
      case ANIMATE_AGAIN ->
          store.find(Rig.JOB).filter(handle::equals).isPresent()
              ? nemo.animate(rig.request())
              : nemo.resume(handle, rig.request());
    };
  }

  /** Every other time. */
  private boolean forgetsRequest() {
    forgotten = !forgotten;
    return forgotten;
  }

  /** A person looks, and lets the message go once more. */
  private void decide(NemoException e) {
    if (rig.isCalm() && e instanceof TurnUnresolvedException) {
      handle = handle.permitSendingAgain();
      decisions++;
    }
  }

  /** Another process knows the job by its line only. */
  private void restart() {
    if (caller.restarts() && handle != null) {
      nemo.close();
      store = rig.newStore();
      nemo = rig.client(store);
      handle = JobHandle.parse(handle.toLine());
    }
  }

  @Override
  public void close() {
    nemo.close();
    rig.close();
  }
}
