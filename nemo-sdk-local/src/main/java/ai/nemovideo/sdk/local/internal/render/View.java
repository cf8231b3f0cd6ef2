package ai.nemovideo.sdk.local.internal.render;

/**
 * What the camera sees of a picture, in pixels of the prepared picture with fractions.
 *
 * @param left the left edge of the window
 * @param top the upper edge of the window
 * @param scale picture pixels per frame pixel
 */
record View(double left, double top, double scale) {

  /** The same window, drawn {@code pixels} frame pixels further to the right. */
  View movedRight(double pixels) {
    return new View(left - pixels * scale, top, scale);
  }
}
