package ai.nemovideo.sdk.examples.journey;

import java.nio.ByteBuffer;

/**
 * What can be measured in one picture of a film.
 *
 * @param ground brightness of its upper left corner, 0 to 255: which photograph is shown
 * @param x centre of the disc, 0 at the left edge and 1 at the right one
 * @param y centre of the disc, 0 at the top and 1 at the bottom
 * @param spread of the disc, in widths of the picture: how near the camera is
 * @param white how many of a thousand pixels are as white as only letters are
 */
record Look(double ground, double x, double y, double spread, double white) {

  private static final int ABOVE_GROUND = 10;
  private static final int LETTERS = 240;

  static Look of(ByteBuffer gray, int width, int height, int stride) {
    double ground = ground(gray, width / 10, height / 10, stride);
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    int white = 0;
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int luma = gray.get(row * stride + column) & 0xff;
        white += luma >= LETTERS ? 1 : 0;
        double weight = luma >= LETTERS ? 0 : Math.max(0, luma - ground - ABOVE_GROUND);
        sum += weight;
        sumX += weight * column;
        sumY += weight * row;
        sumXx += weight * column * column;
      }
    }
    double x = sumX / sum;
    double spread = Math.sqrt(sumXx / sum - x * x);
    return new Look(
        ground, x / width, sumY / sum / height, spread / width, 1000.0 * white / width / height);
  }

  private static double ground(ByteBuffer gray, int width, int height, int stride) {
    double sum = 0;
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        sum += gray.get(row * stride + column) & 0xff;
      }
    }
    return sum / (width * height);
  }
}
