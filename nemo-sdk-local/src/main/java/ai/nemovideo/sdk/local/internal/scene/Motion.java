package ai.nemovideo.sdk.local.internal.scene;

/** A camera movement over one picture. */
public enum Motion {
  NONE,
  ZOOM_IN,
  ZOOM_OUT,
  PAN_LEFT,
  PAN_RIGHT,
  PAN_UP,
  PAN_DOWN
}
