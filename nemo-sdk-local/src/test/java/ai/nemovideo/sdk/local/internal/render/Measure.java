package ai.nemovideo.sdk.local.internal.render;

/** Measures frames. */
final class Measure {

  private Measure() {}

  static int luma(Frame frame, int x, int y) {
    return frame.data()[y * frame.width() + x] & 0xFF;
  }

  static double meanLuma(Frame frame, int fromX, int toX) {
    double sum = 0;
    for (int y = 0; y < frame.height(); y++) {
      for (int x = fromX; x < toX; x++) {
        sum += luma(frame, x, y);
      }
    }
    return sum / ((toX - fromX) * frame.height());
  }

  static double meanLuma(Frame frame) {
    return meanLuma(frame, 0, frame.width());
  }

  /** Centre of what is brighter than black, and how far it spreads: x, y, width, height. */
  static double[] spot(Frame frame) {
    return spot(frame, 16);
  }

  /** The same for what is brighter than a given luma. */
  static double[] spot(Frame frame, int floor) {
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumYy = 0;
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        double weight = Math.max(0, luma(frame, x, y) - floor);
        sum += weight;
        sumX += weight * x;
        sumY += weight * y;
        sumXx += weight * x * x;
        sumYy += weight * y * y;
      }
    }
    double x = sumX / sum;
    double y = sumY / sum;
    return new double[] {x, y, Math.sqrt(sumXx / sum - x * x), Math.sqrt(sumYy / sum - y * y)};
  }
}
