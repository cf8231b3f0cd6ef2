package ai.nemovideo.sdk.local.internal.scene;

/** How one shot gives way to the next. */
public enum Transition {
  CUT,
  CROSSFADE,
  FADE_THROUGH_BLACK,
  SLIDE,
  WIPE
}
