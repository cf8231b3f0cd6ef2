package ai.nemovideo.sdk.skill;

/**
 * How the camera moves over the image of a scene. In JSON the names are in lower case: {@code
 * zoom_in} (assumed).
 */
public enum JsonMotion {
  /** It does not move. */
  STILL,
  /** It comes closer. */
  ZOOM_IN,
  /** It goes back. */
  ZOOM_OUT,
  /** It moves to the left. */
  PAN_LEFT,
  /** It moves to the right. */
  PAN_RIGHT,
  /** It moves upwards. */
  PAN_UP,
  /** It moves downwards. */
  PAN_DOWN;

  /** How far the camera moves while the scene lasts, and so how fast. */
  public enum Strength {
    /** Hardly to be noticed. */
    SUBTLE,
    /** As usual. */
    NORMAL,
    /** Not to be missed. */
    STRONG
  }
}
