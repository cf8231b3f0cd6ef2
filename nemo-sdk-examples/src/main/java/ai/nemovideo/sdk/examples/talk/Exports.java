package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.ProgressDisplay;
import ai.nemovideo.sdk.job.JobHandle;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Renders what a session holds and saves it, with bars. Costs no credits.
 *
 * @param client of the session
 * @param session what is rendered
 * @param console where the bars are
 * @param drawn told of them
 */
public record Exports(NemoClient client, NemoSession session, Console console, Drawn drawn) {

  /** Makes a new video; the listener is told the job's record. */
  public Animation save(Path file, Consumer<AnimateProgress> listener) {
    return save(file, listener, told -> session.render(OutputSettings.defaults(), told));
  }

  /** Goes on with the render of a process that has ended; makes a new one where that is gone. */
  public Animation finish(JobHandle job, Path file, Consumer<AnimateProgress> listener) {
    try {
      return save(file, listener, told -> client.resume(job, told));
    } catch (NemoException e) {
      if (e.retryable()) {
        throw e;
      }
      return save(file, listener);
    }
  }

  private Animation save(
      Path file,
      Consumer<AnimateProgress> listener,
      Function<Consumer<AnimateProgress>, Animation> way) {
    try (ProgressDisplay display = new ProgressDisplay(console.stages(), console.words())) {
      drawn.begin(display::close);
      Animation video = way.apply(listener.andThen(display));
      video.saveTo(file);
      return video;
    }
  }
}
