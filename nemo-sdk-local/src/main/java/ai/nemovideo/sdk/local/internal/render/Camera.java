package ai.nemovideo.sdk.local.internal.render;

import ai.nemovideo.sdk.local.internal.scene.Motion;
import ai.nemovideo.sdk.local.internal.scene.Shot;

/**
 * The camera's way over one picture. It starts and ends gently, and it zooms by equal ratios in
 * equal times, so that the speed looks constant.
 *
 * @param motion what it does
 * @param travel how far: for zooms the gain in size, for pans the part of the frame's length
 */
record Camera(Motion motion, double travel) {

  /**
   * Where a picture is taller than the frame, three fifths of what must go are cut from below:
   * faces and skylines are in the upper half.
   */
  private static final double UPPER_SHARE = 0.4;

  static Camera of(Shot shot) {
    double travel =
        switch (shot.strength()) {
          case SUBTLE -> 0.05;
          case NORMAL -> 0.11;
          case STRONG -> 0.22;
        };
    return new Camera(shot.motion(), shot.motion() == Motion.NONE ? 0 : travel);
  }

  /** The closest the camera comes; pictures are prepared for this size. */
  double closest() {
    return 1 + travel;
  }

  /**
   * The window at a moment.
   *
   * @param time 0 to 1 over the whole time that the shot is to be seen
   * @param frameWidth of the film
   * @param frameHeight of the film
   * @param picture prepared for this camera
   */
  View at(double time, int frameWidth, int frameHeight, PreparedPicture picture) {
    double eased = ease(time);
    double zoom =
        switch (motion) {
          case NONE -> 1;
          case ZOOM_IN -> Math.pow(closest(), eased);
          case ZOOM_OUT -> Math.pow(closest(), 1 - eased);
          default -> panZoom(frameWidth, frameHeight, picture);
        };
    double scale = unzoomed(frameWidth, frameHeight, picture) / zoom;
    double slackX = picture.width() - frameWidth * scale;
    double slackY = picture.height() - frameHeight * scale;
    double left = slackX / 2;
    double top = slackY * UPPER_SHARE;
    double way = (eased - 0.5) * travel;
    return switch (motion) {
      case PAN_LEFT -> new View(within(left - way * frameWidth * scale, slackX), top, scale);
      case PAN_RIGHT -> new View(within(left + way * frameWidth * scale, slackX), top, scale);
      case PAN_UP -> new View(left, middleOut(slackY, -way * frameHeight * scale), scale);
      case PAN_DOWN -> new View(left, middleOut(slackY, way * frameHeight * scale), scale);
      default -> new View(left, top, scale);
    };
  }

  /** Picture pixels per frame pixel when the picture just covers the frame. */
  private static double unzoomed(int frameWidth, int frameHeight, PreparedPicture picture) {
    return Math.min((double) picture.width() / frameWidth, (double) picture.height() / frameHeight);
  }

  /** A pan needs room to move in: what the picture's shape does not give, zooming in gives. */
  private double panZoom(int frameWidth, int frameHeight, PreparedPicture picture) {
    double scale = unzoomed(frameWidth, frameHeight, picture);
    boolean sideways = motion == Motion.PAN_LEFT || motion == Motion.PAN_RIGHT;
    double room =
        sideways
            ? picture.width() / (frameWidth * scale)
            : picture.height() / (frameHeight * scale);
    return Math.max(1, (1 + travel) / room);
  }

  private static double middleOut(double slack, double offset) {
    return within(slack / 2 + offset, slack);
  }

  private static double within(double position, double slack) {
    return Math.max(0, Math.min(slack, position));
  }

  /** Half of the way at constant speed, half of it along smoothstep: never still, never abrupt. */
  private static double ease(double time) {
    double t = Math.max(0, Math.min(1, time));
    return 0.5 * t + 0.5 * t * t * (3 - 2 * t);
  }
}
