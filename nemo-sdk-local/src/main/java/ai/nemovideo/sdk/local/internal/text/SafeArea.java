package ai.nemovideo.sdk.local.internal.text;

/**
 * Where titles may be: away from the edges that players and telephones cover.
 *
 * @param left in pixels
 * @param right in pixels
 * @param top in pixels
 * @param bottom in pixels; titles stand on it
 */
record SafeArea(double left, double right, double top, double bottom) {

  /** Broadcasters keep titles within 90 % of the frame; a little more air looks better. */
  private static final double MARGIN = 0.07;

  /** Apps lay captions and buttons over the lowest fifth of an upright video. */
  private static final double UPRIGHT_BOTTOM = 0.22;

  private static final double BOTTOM = 0.1;

  static SafeArea of(int frameWidth, int frameHeight) {
    boolean upright = frameHeight > frameWidth * 1.2;
    return new SafeArea(
        frameWidth * MARGIN,
        frameWidth * (1 - MARGIN),
        frameHeight * MARGIN,
        frameHeight * (1 - (upright ? UPRIGHT_BOTTOM : BOTTOM)));
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }
}
