package ai.nemovideo.sdk.internal.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Where things are in an SVG. A timeline with many segments is broken into rows, as music is, so
 * that the picture grows in height and the names stay legible.
 *
 * @param width of the whole picture, in pixels
 * @param left where the lanes begin; right of the labels
 * @param right where they end
 * @param rows of time, one below the other
 * @param total where the timeline ends, in seconds
 */
record SvgLayout(double width, double left, double right, int rows, double total) {

  static final double MARGIN = 16;
  static final double HEADING = 48;
  static final double RULER = 22;
  static final double BETWEEN_LANES = 3;
  static final double BETWEEN_BANDS = 7;
  static final double BETWEEN_ROWS = 14;
  static final double LABEL_ABOVE = 20;
  static final double LABEL_SIZE = 13;

  /** Below this width, labels stand above the lanes and not beside them. */
  private static final double BESIDE = 560;

  private static final double WIDEST_LABEL = 150;

  /** So wide a segment of a long, even track should be: enough for a short name. */
  private static final double LEGIBLE = 82;

  /** More than these make a picture that nobody scrolls through. */
  private static final int MOST_ROWS = 24;

  /** How wide something is drawn that lasts no time at all. */
  private static final double THINNEST = 2;

  /** From here on there is a pixel of space before the next segment. */
  private static final double ROOM_FOR_SPACE = 5;

  private static final int MANY_LANES = 6;
  private static final double LANE = 44;
  private static final double LOW_LANE = 24;

  static SvgLayout of(Scene scene, double width) {
    double labels = width < BESIDE ? 0 : labels(scene);
    double left = MARGIN + labels;
    double right = width - MARGIN;
    int most = scene.bands().stream().mapToInt(Band::segments).max().orElse(0);
    double rows = Math.ceil(most * LEGIBLE / (right - left) - 0.25);
    return new SvgLayout(
        width, left, right, (int) Math.max(1, Math.min(MOST_ROWS, rows)), scene.total());
  }

  private static double labels(Scene scene) {
    double widest = 0;
    for (Band band : scene.bands()) {
      widest = Math.max(widest, TextWidth.of(band.label(), LABEL_SIZE + 1));
      widest = Math.max(widest, TextWidth.of(band.name(), LABEL_SIZE - 1));
    }
    return Math.min(WIDEST_LABEL, widest) + 14;
  }

  boolean labelsAbove() {
    return left == MARGIN;
  }

  /** Writes what a track is called. */
  void label(Xml xml, String text, double y) {
    String label = TextWidth.cut(text, LABEL_SIZE, labelRoom());
    xml.text("text", label, "class", "ink label", "x", MARGIN, "y", y);
  }

  double labelRoom() {
    return labelsAbove() ? right - left : left - MARGIN - 6;
  }

  /** How much time a row has. */
  double seconds() {
    return (total > 0 ? total : 1) / rows;
  }

  double from(int row) {
    return row * seconds();
  }

  double x(int row, double seconds) {
    return left + (seconds - from(row)) / seconds() * (right - left);
  }

  /** A segment in one row. */
  record Piece(int row, double start, double end, boolean first, boolean last) {}

  /** How wide a piece is drawn: to scale, but for the space before the next. */
  double width(Piece piece) {
    double exact = x(piece.row(), piece.end()) - x(piece.row(), piece.start());
    double space = piece.last() ? Math.min(1, exact / ROOM_FOR_SPACE) : 0;
    return Math.max(THINNEST, exact - space);
  }

  /** The parts of a segment, row by row. */
  List<Piece> pieces(Block block) {
    int first = Math.min(rows - 1, (int) (block.start() / seconds()));
    List<Piece> pieces = new ArrayList<>();
    for (int row = first; row < rows && (row == first || from(row) < block.end()); row++) {
      boolean last = row == rows - 1 || block.end() <= from(row + 1);
      double end = last ? block.end() : from(row + 1);
      pieces.add(new Piece(row, Math.max(block.start(), from(row)), end, row == first, last));
    }
    return pieces;
  }

  static double lane(Band band) {
    return band.lanes().size() > MANY_LANES ? LOW_LANE : LANE;
  }

  double height(Band band) {
    int lanes = band.lanes().size();
    double all = lanes * lane(band) + (lanes - 1) * BETWEEN_LANES;
    return all + (labelsAbove() ? LABEL_ABOVE : 0);
  }

  double rowHeight(List<Band> bands) {
    return RULER + bands.stream().mapToDouble(band -> height(band) + BETWEEN_BANDS).sum();
  }
}
