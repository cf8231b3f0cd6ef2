package ai.nemovideo.sdk.local.internal.text;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/**
 * Fills a shape with exact anti-aliasing: every edge adds the signed area that it covers of each
 * pixel, and the running sum along a row is the coverage. No platform graphics are involved, which
 * want a display or fonts on some machines.
 */
final class CoverageRaster {

  /**
   * How far a curve may be from the lines that stand for it: a tenth of a pixel is not to be seen.
   */
  private static final double FLATNESS = 0.1;

  private final int width;
  private final int height;
  private final float[] areas;

  private CoverageRaster(int width, int height) {
    this.width = width;
    this.height = height;
    // one more column: what an edge covers spills over into the pixel to its right
    this.areas = new float[(width + 2) * height];
  }

  /** Coverage from 0 to 1 of each pixel, row by row; the shape must lie inside. */
  static float[] fill(Path2D shape, int width, int height) {
    CoverageRaster raster = new CoverageRaster(width, height);
    raster.add(shape.getPathIterator(null, FLATNESS));
    return raster.coverage();
  }

  private void add(PathIterator path) {
    double[] point = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(point);
      boolean move = kind == PathIterator.SEG_MOVETO;
      double toX = kind == PathIterator.SEG_CLOSE ? startX : point[0];
      double toY = kind == PathIterator.SEG_CLOSE ? startY : point[1];
      if (move) {
        line(x, y, startX, startY);
        startX = toX;
        startY = toY;
      } else {
        line(x, y, toX, toY);
      }
      x = toX;
      y = toY;
    }
    line(x, y, startX, startY);
  }

  /** Cuts a line into its parts in each row of pixels. */
  private void line(double x0, double y0, double x1, double y1) {
    if (y0 == y1) {
      return;
    }
    double sign = y0 < y1 ? 1 : -1;
    double topX = y0 < y1 ? x0 : x1;
    double topY = Math.min(y0, y1);
    double bottomY = Math.max(y0, y1);
    double slope = (x1 - x0) / (y1 - y0);
    int last = (int) Math.min(height - 1, Math.ceil(bottomY) - 1);
    for (int row = (int) Math.max(0, Math.floor(topY)); row <= last; row++) {
      double begin = Math.max(topY, row);
      double end = Math.min(bottomY, row + 1);
      double from = topX + (begin - topY) * slope;
      double to = topX + (end - topY) * slope;
      span(row, Math.min(from, to), Math.max(from, to), sign * (end - begin));
    }
  }

  /** Spreads the height of an edge within one row over the pixels it crosses. */
  private void span(int row, double left, double right, double signedHeight) {
    int first = (int) Math.max(0, Math.min(width - 1, Math.floor(left)));
    int last = (int) Math.max(first, Math.min(width - 1, Math.floor(right)));
    int at = row * (width + 2);
    for (int column = first; column <= last; column++) {
      double begin = Math.max(left, column);
      double end = Math.min(right, column + 1);
      double share = right > left ? Math.max(0, end - begin) / (right - left) : 1;
      double middle = (begin + end) / 2 - column;
      double area = signedHeight * share * (1 - middle);
      areas[at + column] += (float) area;
      areas[at + column + 1] += (float) (signedHeight * share - area);
    }
  }

  private float[] coverage() {
    float[] coverage = new float[width * height];
    for (int y = 0; y < height; y++) {
      float sum = 0;
      for (int x = 0; x < width; x++) {
        sum += areas[y * (width + 2) + x];
        coverage[y * width + x] = Math.min(1, Math.abs(sum));
      }
    }
    return coverage;
  }
}
