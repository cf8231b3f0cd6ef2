package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.ProgressDisplay;
import java.util.List;
import java.util.function.Consumer;

/**
 * Uploads files one after the other, with a bar: their order is that of the video.
 *
 * @param session where to
 * @param console where the bar is
 * @param drawn told of it
 */
public record Uploads(NemoSession session, Console console, Drawn drawn) {

  /** Uploads all of them. */
  public void send(List<MediaSource> media) {
    try (ProgressDisplay display = new ProgressDisplay(console.stages(), console.words())) {
      drawn.begin(display::close);
      for (int i = 0; i < media.size(); i++) {
        session.upload(List.of(media.get(i)), renumbered(i, media.size(), display));
      }
    }
  }

  /** Of several calls one bar; that a file has arrived would begin the agent's. */
  private static Consumer<AnimateProgress> renumbered(int index, int count, ProgressDisplay bar) {
    return progress -> {
      if (progress instanceof AnimateProgress.Uploading file) {
        bar.accept(
            new AnimateProgress.Uploading(
                index, count, file.name(), file.sentBytes(), file.totalBytes()));
      }
    };
  }
}
