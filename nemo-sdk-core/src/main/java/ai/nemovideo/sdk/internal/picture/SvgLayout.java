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

  /** More than these on top of each other nobody tells apart. */
  private static final int MOST_LANES = 12;

  private static final double LANE = 44;
  private static final double LOW_LANE = 24;

  static SvgLayout of(Scene scene, double width) {
    double labels = width < BESIDE ? 0 : labels(scene);
    double left = MARGIN + labels;
    double right = width - MARGIN;
    long most = scene.bands().stream().mapToLong(SvgLayout::places).max().orElse(0);
    double rows = Math.ceil(most * LEGIBLE / (right - left) - 0.25);
    return new SvgLayout(
        width, left, right, (int) Math.max(1, Math.min(MOST_ROWS, rows)), scene.total());
  }

  /** In how many places something begins in the fullest lane: what overlaps needs no more width. */
  private static long places(Band band) {
    return band.lanes().stream()
        .mapToLong(lane -> lane.stream().mapToDouble(Block::start).distinct().count())
        .max()
        .orElse(0);
  }

  /** The lanes that are drawn. */
  static List<List<Block>> shown(Band band) {
    return band.lanes().subList(0, Math.min(MOST_LANES, band.lanes().size()));
  }

  /** What is in the other lanes, and only told. */
  static List<Block> hidden(Band band) {
    return band.lanes().stream().skip(MOST_LANES).flatMap(List::stream).toList();
  }

  /** How many lanes a row needs: what overlaps in one does not make the others higher. */
  int lanes(Band band, int row) {
    List<List<Block>> shown = shown(band);
    int lanes = shown.size();
    while (lanes > 1 && shown.get(lanes - 1).stream().noneMatch(block -> isIn(row, block))) {
      lanes--;
    }
    return lanes;
  }

  private boolean isIn(int row, Block block) {
    return pieces(block).stream().anyMatch(piece -> piece.row() == row);
  }

  private static double labels(Scene scene) {
    double widest = 0;
    for (Band band : scene.bands()) {
      int more = hidden(band).size();
      String label = more == 0 ? band.label() : band.label() + " +" + more;
      widest = Math.max(widest, TextWidth.of(label, LABEL_SIZE + 1));
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

  double height(Band band, int row) {
    int lanes = lanes(band, row);
    double all = lanes * lane(band) + (lanes - 1) * BETWEEN_LANES;
    return all + (labelsAbove() ? LABEL_ABOVE : 0);
  }

  double rowHeight(List<Band> bands, int row) {
    return RULER + bands.stream().mapToDouble(band -> height(band, row) + BETWEEN_BANDS).sum();
  }
}
