package ai.nemovideo.sdk.local.internal.render;

import ai.nemovideo.sdk.local.internal.media.Picture;
import ai.nemovideo.sdk.local.internal.media.RgbImage;
import ai.nemovideo.sdk.local.internal.scene.Motion;

/**
 * Brings a picture once to the size at which it is filmed, so that a frame costs the same for every
 * picture. The camera then never looks at less than one picture pixel per frame pixel.
 *
 * <p>A picture whose shape is near the frame's fills it and loses its edges. One of a very
 * different shape is shown whole, over a blurred and darkened enlargement of itself.
 */
final class PicturePreparer {

  /**
   * A picture that would keep less than this part of itself is shown whole: 4:3 and 3:2 still fill
   * a square and a wide frame, a portrait in a wide frame (0.42 of 3:4) does not.
   */
  private static final double LEAST_KEPT = 0.6;

  /** A camera that moves along the picture's length shows more of it than a still one does. */
  private static final double LEAST_KEPT_IN_A_PAN = 0.3;

  private final int frameWidth;
  private final int frameHeight;

  PicturePreparer(int frameWidth, int frameHeight) {
    this.frameWidth = frameWidth;
    this.frameHeight = frameHeight;
  }

  PreparedPicture prepare(Picture picture, Camera camera) {
    int width = even(frameWidth * camera.closest());
    int height = even(frameHeight * camera.closest());
    double wider =
        (double) picture.width() / picture.height() / ((double) frameWidth / frameHeight);
    double kept = Math.min(wider, 1 / wider);
    boolean pan = wider > 1 ? isSideways(camera.motion()) : isUpright(camera.motion());
    if (kept >= (pan ? LEAST_KEPT_IN_A_PAN : LEAST_KEPT)) {
      return PreparedPicture.of(covering(picture, width, height));
    }
    return PreparedPicture.of(Backdrop.behind(fitting(picture, width, height), width, height));
  }

  private static RgbImage covering(Picture picture, int width, int height) {
    double scale = Math.max((double) width / picture.width(), (double) height / picture.height());
    return picture.scaledTo(
        Math.max(width, even(picture.width() * scale)),
        Math.max(height, even(picture.height() * scale)));
  }

  private static RgbImage fitting(Picture picture, int width, int height) {
    double scale = Math.min((double) width / picture.width(), (double) height / picture.height());
    return picture.scaledTo(
        Math.max(1, Math.min(width, (int) Math.round(picture.width() * scale))),
        Math.max(1, Math.min(height, (int) Math.round(picture.height() * scale))));
  }

  private static boolean isSideways(Motion motion) {
    return motion == Motion.PAN_LEFT || motion == Motion.PAN_RIGHT;
  }

  private static boolean isUpright(Motion motion) {
    return motion == Motion.PAN_UP || motion == Motion.PAN_DOWN;
  }

  private static int even(double size) {
    return 2 * (int) Math.max(1, Math.round(size / 2));
  }
}
