package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.ProgressDisplay;
import ai.nemovideo.sdk.examples.screen.StageView;
import ai.nemovideo.sdk.job.JobHandle;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Makes a video with everything that a program owes to whoever waits for it: the job is on record
 * with its request, its stages are shown, Ctrl-C says how to go on, and the file is on disk at the
 * end.
 *
 * @param client of the job's service
 * @param console where to speak
 * @param state where the job is on record; the client's job store is in it
 */
public record VideoJob(NemoClient client, Console console, StateFolder state) {

  /** A name for a new order. */
  public String newId() {
    return JobNames.next(state.jobs());
  }

  /** Begins the job of an order, or goes on with it, and saves the video. */
  public VideoReport make(Order order) {
    AnimateRequest.Builder request = order.request();
    if (state.jobs().find(order.jobId()).isEmpty()) {
      state.orders().save(order);
    }
    try {
      return run(order.file(), listener -> client.animate(request.onProgress(listener).build()));
    } finally {
      if (state.jobs().find(order.jobId()).isEmpty()) {
        state.orders().remove(order.jobId());
      }
    }
  }

  /** Goes on with a job whose request is known, and saves the video. */
  public VideoReport resume(JobHandle job, Order order, Path file) {
    AnimateRequest.Builder request = order.request();
    return run(file, listener -> client.resume(job, request.onProgress(listener).build()));
  }

  /** Goes on with a job that needs no request any more, and saves the video. */
  public VideoReport resume(JobHandle job, Path file) {
    return run(file, listener -> client.resume(job, listener));
  }

  /** Some way to a video that tells a listener how it goes. */
  @FunctionalInterface
  private interface Way {
    Animation go(Consumer<AnimateProgress> listener);
  }

  private VideoReport run(Path file, Way way) {
    StageView view = console.stages();
    try (StopNote note = StopNote.watch(console, state, view::end);
        ProgressDisplay display = new ProgressDisplay(view)) {
      Animation video = way.go(note.andThen(display));
      save(video, file, view);
      return new VideoReport(video, file);
    }
  }

  private static void save(Animation video, Path file, StageView view) {
    try {
      video.saveTo(file);
    } catch (DownloadException e) {
      video.downloadUrl().ifPresent(url -> view.say("The video is made: " + url));
      throw e;
    }
  }
}
