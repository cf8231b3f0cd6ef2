package ai.nemovideo.sdk.local.internal.render;

/**
 * Draws what a {@link View} shows of a picture into a frame, by bilinear interpolation of the
 * planes: first two rows are blended into one, then two neighbours of that row for every pixel.
 *
 * <p>Positions have 8 fractional bits. Rounding them displaces a pixel by 0.0011 px RMS, a
 * twentieth of what may be called jitter here (0.02 px). Not for use by several threads: it keeps
 * its tables.
 */
final class Sampler {

  private static final int LOW = 0x00FF00FF;

  /**
   * Where a value lies between two steps of luma, these thresholds let that part of the pixels take
   * the higher one. Plain rounding would hold soft gradients back until they are half a step away:
   * that alone was 0.04 px of jitter in a slow pan. The pattern is Bayer's and does not move.
   */
  private static final int[][] DITHER = bayer();

  private final int[] columns;
  private int[] row = new int[0];

  Sampler(int frameWidth) {
    this.columns = new int[frameWidth];
  }

  /** Draws the frame's columns from {@code from} to before {@code to}, both even. */
  void draw(PreparedPicture picture, View view, Frame frame, int from, int to) {
    if (from >= to) {
      return;
    }
    if (row.length < picture.width()) {
      row = new int[picture.width()];
    }
    drawLuma(picture, view, frame, from, to);
    drawChroma(picture, view, frame, from, to);
  }

  private void drawLuma(PreparedPicture picture, View view, Frame frame, int from, int to) {
    int width = picture.width();
    for (int x = from; x < to; x++) {
      columns[x] = position(view.left() + (x + 0.5) * view.scale() - 0.5, width);
    }
    int first = columns[from] >> 8;
    int last = columns[to - 1] >> 8;
    for (int y = 0; y < frame.height(); y++) {
      int at = position(view.top() + (y + 0.5) * view.scale() - 0.5, picture.height());
      int upper = (at >> 8) * width;
      int lower = (at & 0xFF) == 0 ? upper : upper + width;
      blendRows(picture.luma(), upper, lower, at & 0xFF, row, first, last);
      lumaRow(row, columns, DITHER[y & 7], frame.data(), y * frame.width(), from, to);
    }
  }

  /**
   * H.264 players take a chroma sample to lie on the left one of its two luma columns and between
   * its two luma rows; the prepared picture has it in the middle of four pixels.
   */
  private void drawChroma(PreparedPicture picture, View view, Frame frame, int from, int to) {
    int width = picture.width() / 2;
    int begin = from / 2;
    int end = to / 2;
    for (int x = begin; x < end; x++) {
      columns[x] = position((view.left() + (2 * x + 0.5) * view.scale() - 1) / 2, width);
    }
    int first = columns[begin] >> 8;
    int last = Math.min(width - 1, (columns[end - 1] >> 8) + 1);
    int frameWidth = frame.width() / 2;
    for (int y = 0; y < frame.height() / 2; y++) {
      double sourceY = (view.top() + (2 * y + 1) * view.scale() - 1) / 2;
      int at = position(sourceY, picture.height() / 2);
      int upper = (at >> 8) * width;
      int lower = (at & 0xFF) == 0 ? upper : upper + width;
      blendRows(picture.chroma(), upper, lower, at & 0xFF, row, first, last);
      round(row, first, last);
      row[Math.min(last + 1, row.length - 1)] = row[last];
      int to1 = frame.uOffset() + y * frameWidth;
      int to2 = frame.vOffset() + y * frameWidth;
      chromaRow(row, columns, frame.data(), to1, to2, begin, end);
    }
  }

  /** A coordinate in 1/256 of a pixel, held inside the picture. */
  private static int position(double coordinate, int size) {
    return (int) Math.max(0, Math.min((size - 1) * 256L, Math.round(coordinate * 256)));
  }

  /** Two 16-bit lanes at once; a lane is at most 255 * 256 and cannot reach its neighbour. */
  private static void blendRows(
      int[] plane, int upper, int lower, int weight, int[] into, int first, int last) {
    int rest = 256 - weight;
    for (int i = first; i <= last; i++) {
      into[i] = plane[upper + i] * rest + plane[lower + i] * weight;
    }
  }

  private static void round(int[] row, int first, int last) {
    for (int i = first; i <= last; i++) {
      row[i] = (row[i] + 0x00800080) >>> 8 & LOW;
    }
  }

  private static void lumaRow(
      int[] row, int[] columns, int[] dither, byte[] data, int at, int from, int to) {
    for (int x = from; x < to; x++) {
      int position = columns[x];
      int pair = row[position >> 8];
      int left = pair & 0xFFFF;
      int right = pair >>> 16;
      int exact = (left << 8) + (right - left) * (position & 0xFF);
      data[at + x] = (byte) (exact + dither[x & 7] >> 16);
    }
  }

  private static void chromaRow(
      int[] row, int[] columns, byte[] data, int u, int v, int from, int to) {
    for (int x = from; x < to; x++) {
      int position = columns[x];
      int weight = position & 0xFF;
      int i = position >> 8;
      int both = row[i] * (256 - weight) + row[i + 1] * weight + 0x00800080;
      data[u + x] = (byte) (both >>> 8);
      data[v + x] = (byte) (both >>> 24);
    }
  }

  private static int[][] bayer() {
    int[][] thresholds = new int[8][8];
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        int rank = 0;
        for (int bit = 0; bit < 3; bit++) {
          int across = x >> bit & 1;
          int down = y >> bit & 1;
          rank |= ((across ^ down) << 1 | down) << (4 - 2 * bit);
        }
        thresholds[y][x] = (2 * rank + 1) << 9;
      }
    }
    return thresholds;
  }
}
