package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.draft.DrawOptions;
import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.examples.screen.Look;
import java.util.Locale;

/** A timeline, drawn for a stream. */
public final class TimelineView {

  private TimelineView() {}

  /** The drawing, as wide as the stream. */
  public static String of(Timeline timeline, Look look, Locale locale) {
    return timeline.draw(
        DrawOptions.columns(look.columns())
            .withLocale(locale)
            .withColors(look.colour())
            .withAsciiOnly(!look.unicode()));
  }
}
