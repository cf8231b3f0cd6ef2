package ai.nemovideo.sdk.internal.timeline;

import ai.nemovideo.sdk.draft.Track;
import java.util.List;

/** Texts as WebVTT. Cues may overlap there; players put them below each other. */
public final class WebVtt {

  private WebVtt() {}

  public static String of(List<Track> tracks) {
    StringBuilder out = new StringBuilder("WEBVTT\n");
    int number = 1;
    for (Cue cue : Cue.all(tracks)) {
      out.append('\n').append(number++).append('\n').append(cue.times('.')).append('\n');
      cue.lines().forEach(line -> out.append(escaped(line)).append('\n'));
    }
    return out.toString();
  }

  /** With that of {@code >} no line can hold the arrow between two times. */
  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
