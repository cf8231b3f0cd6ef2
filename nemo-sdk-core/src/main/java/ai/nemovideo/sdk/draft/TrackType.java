package ai.nemovideo.sdk.draft;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a track holds: the draft's {@code tt} (seeds: 0 video, 1 audio, 7 text; others exist and
 * keep their number).
 *
 * @param number the number on the wire; -1 when there is none, or none that fits
 */
public record TrackType(long number) {

  /** Of which the draft gives no number. */
  public static final TrackType UNKNOWN = new TrackType(-1);

  /** Pictures and clips. */
  public static final TrackType VIDEO = new TrackType(0);

  /** Music, voices, effects. */
  public static final TrackType AUDIO = new TrackType(1);

  /** Titles and captions. */
  public static final TrackType TEXT = new TrackType(7);

  /** What a word for a type means (assumed); null when it is no word for one. */
  static @Nullable TrackType of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "video" -> VIDEO;
      case "audio" -> AUDIO;
      case "text" -> TEXT;
      default -> null;
    };
  }
}
