package ai.nemovideo.sdk.internal.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The names that had no room in their segments, in columns below the picture. */
final class SvgLegend {

  private static final double LINE = 17;
  private static final double COLUMN = 230;
  private static final int MOST_LINES = 40;
  private static final double ABOVE = 10;

  private final SvgLayout layout;
  private final Band band;
  private final Set<Integer> hidden;
  private final List<Block> entries;
  private final int columns;

  SvgLegend(SvgLayout layout, Band band) {
    this.layout = layout;
    this.band = band;
    this.hidden = SvgLayout.hidden(band).stream().map(Block::number).collect(Collectors.toSet());
    this.entries =
        band.lanes().stream()
            .flatMap(List::stream)
            .filter(block -> !says(block, SvgLabel::complete))
            .sorted(Comparator.comparingInt(Block::number))
            .toList();
    this.columns = Math.max(1, (int) ((layout.right() - layout.left()) / COLUMN));
  }

  private boolean says(Block block, Predicate<SvgLabel> what) {
    return !hidden.contains(block.number())
        && layout.pieces(block).stream()
            .anyMatch(piece -> what.test(SvgLabel.of(block, false, layout.width(piece))));
  }

  double height() {
    return entries.isEmpty() ? 0 : ABOVE + (lines() + (layout.labelsAbove() ? 1 : 0)) * LINE;
  }

  /** Rather a part of the name than without the times. */
  private String entry(Block block, double room) {
    String sign = says(block, SvgLabel::numbered) ? Integer.toString(block.number()) : "";
    double rest = TextWidth.of(block.entry(sign, ""), SvgLabel.TIME_SIZE);
    return block.entry(sign, TextWidth.cut(block.name(), SvgLabel.TIME_SIZE, room - rest));
  }

  private int lines() {
    return Math.min(MOST_LINES, (entries.size() + columns - 1) / columns);
  }

  void draw(Xml xml, double top) {
    if (entries.isEmpty()) {
      return;
    }
    double first = top + ABOVE + 12;
    layout.label(xml, band.label(), first);
    double width = (layout.right() - layout.left()) / columns;
    double down = layout.labelsAbove() ? first + LINE : first;
    int shown = Math.min(entries.size(), MOST_LINES * columns);
    for (int i = 0; i < shown; i++) {
      int column = i / lines();
      double x = layout.left() + column * width;
      double y = down + i % lines() * LINE;
      boolean full = i == shown - 1 && shown < entries.size();
      String entry = full ? "… +" + (entries.size() - i) : entry(entries.get(i), width - 12);
      xml.text("text", entry, "class", "faint time", "x", x, "y", y);
    }
    xml.newLine();
  }
}
