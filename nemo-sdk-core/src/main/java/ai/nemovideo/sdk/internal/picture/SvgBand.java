package ai.nemovideo.sdk.internal.picture;

import java.util.List;

/** Draws the lanes of a track and what is in them. */
final class SvgBand {

  private static final double LOWEST_WITH_TIMES = 38;
  private static final double EDGE = 3;
  private static final double RADIUS = 4;

  private final Xml xml;
  private final SvgLayout layout;
  private final Band band;
  private final int number;
  private final double[] tops;

  /** The tops are those of the lanes of this track, row by row of time. */
  SvgBand(Xml xml, SvgLayout layout, Band band, int number, double[] tops) {
    this.xml = xml;
    this.layout = layout;
    this.band = band;
    this.number = number;
    this.tops = tops;
  }

  void lanes(int row, double end) {
    for (int lane = 0; lane < layout.lanes(band, row); lane++) {
      xml.empty(
          "rect",
          "class",
          "lane",
          "x",
          layout.left(),
          "y",
          top(row, lane),
          "width",
          layout.x(row, end) - layout.left(),
          "height",
          SvgLayout.lane(band),
          "rx",
          RADIUS);
    }
  }

  void segments() {
    xml.open("g", "class", Palette.name(band.kind())).newLine();
    List<List<Block>> lanes = SvgLayout.shown(band);
    for (int lane = 0; lane < lanes.size(); lane++) {
      for (Block block : lanes.get(lane)) {
        segment(block, lane);
      }
    }
    xml.close("g").newLine();
  }

  private void segment(Block block, int lane) {
    xml.open("g", "class", "segment");
    xml.text(
        "title",
        block.fullName() + "\n" + number + "." + block.number() + ", " + block.timesAndVolume());
    List<SvgLayout.Piece> pieces = layout.pieces(block);
    pieces.forEach(piece -> piece(block, piece, lane));
    xml.close("g").newLine();
  }

  /** A picture in the picture: it clips what sticks out, and needs no name to refer to. */
  private void piece(Block block, SvgLayout.Piece piece, int lane) {
    double height = SvgLayout.lane(band);
    double width = layout.width(piece);
    double x = Math.min(layout.x(piece.row(), piece.start()), layout.right() - width);
    xml.open("svg", "x", x, "y", top(piece.row(), lane), "width", width, "height", height);
    body(block, piece, width, height);
    texts(block, piece, width, height);
    xml.close("svg");
  }

  private void body(Block block, SvgLayout.Piece piece, double width, double height) {
    // Where the segment goes on in another row, its round corners are beyond the clip.
    double left = piece.first() ? 0 : -RADIUS;
    double right = piece.last() ? width : width + RADIUS;
    double radius = Math.min(RADIUS, width / 3);
    rect("body", left, 0, right - left, height, radius);
    double level = height * block.level().orElse(0);
    if (level > 0) {
      rect("level", left, height - level, right - left, level, radius);
    }
    if (piece.first()) {
      rect("edge", 0, 0, Math.min(EDGE, width), height, radius / 2);
    }
  }

  private void rect(String name, double x, double y, double width, double height, double radius) {
    xml.empty(
        "rect", "class", name, "x", x, "y", y, "width", width, "height", height, "rx", radius);
  }

  private void texts(Block block, SvgLayout.Piece piece, double width, double height) {
    boolean low = height < LOWEST_WITH_TIMES;
    SvgLabel label = SvgLabel.of(block, piece.first() && !low, width);
    if (!label.name().isEmpty()) {
      double y = low ? height / 2 + 4.5 : 18;
      xml.text("text", label.name(), "class", "name", "x", SvgLabel.INDENT, "y", y);
    }
    if (!label.times().isEmpty()) {
      xml.text("text", label.times(), "class", "time", "x", SvgLabel.INDENT, "y", 34.0);
    }
  }

  void label(int row) {
    double first = top(row, 0);
    double y = layout.labelsAbove() ? first - 6 : first + 18;
    long more =
        SvgLayout.hidden(band).stream()
            .filter(block -> layout.pieces(block).get(0).row() == row)
            .count();
    layout.label(xml, more == 0 ? band.label() : band.label() + " +" + more, y);
    if (!band.name().isEmpty() && !layout.labelsAbove()) {
      String name = TextWidth.cut(band.name(), SvgLabel.TIME_SIZE, layout.labelRoom());
      xml.text("text", name, "class", "faint time", "x", SvgLayout.MARGIN, "y", y + 16);
    }
  }

  /** Says that nothing is in it. */
  void empty(int row, String word) {
    if (band.segments() == 0) {
      double y = top(row, 0) + 18;
      double x = layout.left() + SvgLabel.INDENT;
      xml.text("text", word, "class", "faint time", "x", x, "y", y);
    }
  }

  private double top(int row, int lane) {
    return tops[row] + lane * (SvgLayout.lane(band) + SvgLayout.BETWEEN_LANES);
  }
}
