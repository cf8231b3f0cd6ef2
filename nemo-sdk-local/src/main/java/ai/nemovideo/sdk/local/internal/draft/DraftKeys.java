package ai.nemovideo.sdk.local.internal.draft;

import java.util.Locale;
import java.util.Optional;

/**
 * The keys of a draft. Those of the outer levels are documented; inside a segment nobody documents
 * them, and these are our assumption.
 */
final class DraftKeys {
  static final String TRACKS = "t";
  static final String TRACK_TYPE = "tt";
  static final String SEGMENTS = "sg";
  static final String START = "s";
  static final String DURATION = "d";
  static final String META = "m";
  static final String NAME = "name";
  static final String SOURCE = "src";
  static final String MOTION = "motion";
  static final String STRENGTH = "strength";
  static final String TRANSITION = "transition";
  static final String TRANSITION_DURATION = "transition_d";
  static final String VOLUME = "volume";
  static final String TEXT = "text";
  static final String SIZE = "size";
  static final String TITLE = "title";
  static final String WIDTH = "width";
  static final String HEIGHT = "height";
  static final String FPS = "fps";

  static final int VIDEO = 0;
  static final int AUDIO = 1;
  static final int WORDS = 7;

  private DraftKeys() {}

  /** {@code ZOOM_IN} as {@code zoom-in}. */
  static String wireName(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code zoom-in} as {@code ZOOM_IN}, if there is such a constant. */
  static <E extends Enum<E>> Optional<E> constant(Class<E> type, String wireName) {
    String name = wireName.toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
