package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.AnimateProgress;
import java.util.Optional;

/**
 * How far an item is.
 *
 * @param stage such as {@code rendering}
 * @param percent of the stage, or {@link #UNKNOWN}
 * @param done of the whole item, from 0 to 1; a guess
 */
record ItemMoment(String stage, int percent, double done) {

  static final int UNKNOWN = -1;

  /** Rendering takes longest, so it has most of the bar. */
  private static final double AGENT_FROM = 0.1;

  private static final double RENDER_FROM = 0.4;
  private static final double DOWNLOAD_FROM = 0.9;

  /** What a progress means; empty when it does not show. */
  static Optional<ItemMoment> of(AnimateProgress progress) {
    if (progress instanceof AnimateProgress.Uploading file) {
      double part = file.totalBytes() <= 0 ? 0 : (double) file.sentBytes() / file.totalBytes();
      double done = (file.index() + Math.min(1, part)) / Math.max(1, file.count());
      return Optional.of(measured("uploading", done, 0, AGENT_FROM));
    }
    if (progress instanceof AnimateProgress.AgentSays) {
      return agent("agent answers");
    }
    if (progress instanceof AnimateProgress.AgentWorks) {
      return agent("agent at work");
    }
    if (progress instanceof AnimateProgress.StillWorking still) {
      return agent("agent still at work after " + still.elapsed().toMinutes() + " min");
    }
    if (progress instanceof AnimateProgress.Reconnecting lost) {
      return agent("connection lost; looks in " + lost.nextLook().toSeconds() + " s");
    }
    if (progress instanceof AnimateProgress.Rendering render) {
      return Optional.of(
          measured("rendering", render.percent() / 100.0, RENDER_FROM, DOWNLOAD_FROM));
    }
    if (progress instanceof AnimateProgress.Downloading video) {
      double part =
          video.totalBytes() <= 0 ? 0 : (double) video.receivedBytes() / video.totalBytes();
      return Optional.of(measured("saving", Math.min(1, part), DOWNLOAD_FROM, 1));
    }
    return Optional.empty();
  }

  static ItemMoment waiting(long seconds) {
    return new ItemMoment("waits " + seconds + " s between messages", UNKNOWN, 0);
  }

  /** Such as {@code rendering 45 %}. */
  String words() {
    return percent == UNKNOWN ? stage : stage + " " + percent + " %";
  }

  private static Optional<ItemMoment> agent(String words) {
    return Optional.of(new ItemMoment(words, UNKNOWN, AGENT_FROM));
  }

  private static ItemMoment measured(String stage, double part, double from, double to) {
    return new ItemMoment(stage, (int) (100 * part), from + part * (to - from));
  }
}
