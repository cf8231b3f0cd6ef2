package ai.nemovideo.sdk.skill;

/**
 * How a scene gives way to the next one. In JSON the names are in lower case: {@code
 * fade_through_black} (assumed).
 */
public enum JsonTransition {
  /** At once. */
  CUT,
  /** One picture turns into the other. */
  CROSSFADE,
  /** The picture goes dark before the other comes. */
  FADE_THROUGH_BLACK,
  /** The next picture pushes this one out. */
  SLIDE,
  /** The next picture is uncovered from one side to the other. */
  WIPE
}
