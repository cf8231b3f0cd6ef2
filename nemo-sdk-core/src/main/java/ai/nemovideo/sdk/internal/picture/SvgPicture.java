package ai.nemovideo.sdk.internal.picture;

import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.internal.timeline.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a timeline as an SVG that needs nothing else: no script, no font, no address. It follows
 * the light or dark scheme of whoever looks at it.
 */
public final class SvgPicture {

  private static final double LEAST_TICK = 58;

  private static final String STYLE =
      """
      .nemo-timeline text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;white-space:pre}
      .nemo-timeline .heading{font-size:15px;font-weight:600}
      .nemo-timeline .label{font-size:13px;font-weight:600}
      .nemo-timeline .name{font-size:12.5px;font-weight:600}
      .nemo-timeline .time{font-size:11px}
      """;

  private final Scene scene;
  private final SvgLayout layout;
  private final Xml xml = new Xml();
  private final double[] rows;
  private final List<SvgBand> bands = new ArrayList<>();
  private final List<SvgLegend> legends;
  private final double bottom;
  private final double height;

  private SvgPicture(Scene scene, int width) {
    this.scene = scene;
    this.layout = SvgLayout.of(scene, width);
    this.rows = new double[layout.rows()];
    double[][] tops = new double[scene.bands().size()][rows.length];
    double down = SvgLayout.HEADING;
    for (int row = 0; row < rows.length; row++) {
      rows[row] = down;
      down += SvgLayout.RULER;
      for (int band = 0; band < tops.length; band++) {
        tops[band][row] = down + (layout.labelsAbove() ? SvgLayout.LABEL_ABOVE : 0);
        down += layout.height(scene.bands().get(band), row) + SvgLayout.BETWEEN_BANDS;
      }
      down += SvgLayout.BETWEEN_ROWS;
    }
    for (Band band : scene.bands()) {
      bands.add(new SvgBand(xml, layout, band, bands.size() + 1, tops[bands.size()]));
    }
    this.legends = scene.bands().stream().map(band -> new SvgLegend(layout, band)).toList();
    this.bottom = down - SvgLayout.BETWEEN_ROWS - SvgLayout.BETWEEN_BANDS;
    this.height =
        scene.bands().isEmpty()
            ? SvgLayout.HEADING
            : bottom + legends.stream().mapToDouble(SvgLegend::height).sum() + SvgLayout.MARGIN;
  }

  /** The document, the same for the same timeline. */
  public static String of(Timeline timeline, Words words, int width) {
    SvgPicture picture = new SvgPicture(Scene.of(timeline, words), width);
    picture.draw();
    return picture.xml.toString();
  }

  private void draw() {
    String id = "nemo-timeline-" + Integer.toHexString(scene.summary().hashCode());
    xml.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "nemo-timeline",
        "width",
        layout.width(),
        "height",
        height,
        "viewBox",
        "0 0 " + Xml.number(layout.width()) + " " + Xml.number(height),
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-desc");
    xml.newLine().text("title", scene.heading(), "id", id + "-title").newLine();
    xml.text("desc", scene.summary(), "id", id + "-desc").newLine();
    xml.open("style").newLine().raw(STYLE).raw(Palette.LIGHT.css());
    xml.raw("@media (prefers-color-scheme:dark){\n").raw(Palette.DARK.css()).raw("}\n");
    xml.close("style").newLine();
    heading();
    for (int row = 0; row < rows.length && !bands.isEmpty(); row++) {
      row(row);
    }
    bands.forEach(SvgBand::segments);
    double top = bottom;
    for (SvgLegend legend : legends) {
      legend.draw(xml, top);
      top += legend.height();
    }
    xml.close("svg").newLine();
  }

  private void heading() {
    xml.empty(
        "rect",
        "class",
        "paper",
        "x",
        0.5,
        "y",
        0.5,
        "width",
        layout.width() - 1,
        "height",
        height - 1,
        "rx",
        8.0);
    xml.newLine();
    xml.text("text", scene.heading(), "class", "ink heading", "x", SvgLayout.MARGIN, "y", 30.0);
    if (scene.total() > 0) {
      xml.text(
          "text",
          scene.time(scene.total()),
          "class",
          "faint label",
          "x",
          layout.right(),
          "y",
          30.0,
          "text-anchor",
          "end");
    }
    xml.newLine();
  }

  private void row(int row) {
    double from = layout.from(row);
    double to = row == rows.length - 1 && scene.total() > 0 ? scene.total() : layout.from(row + 1);
    bands.forEach(band -> band.lanes(row, to));
    xml.newLine();
    double step = Ticks.step(layout.seconds(), (layout.right() - layout.left()) / tickWidth());
    double bottom = rows[row] + layout.rowHeight(scene.bands(), row) - SvgLayout.BETWEEN_BANDS;
    List<Double> ticks = scene.total() > 0 ? Ticks.between(from, to, step) : List.of(0.0);
    for (double tick : ticks) {
      tick(row, tick, bottom);
    }
    bands.forEach(band -> band.label(row));
    bands.forEach(band -> band.empty(row, scene.captions().empty()));
    xml.newLine();
  }

  /** Labels at the ends do not stand above their marks but beside them. */
  private double tickWidth() {
    return Math.max(LEAST_TICK, 1.5 * TextWidth.of(scene.time(scene.total()), 11) + 8);
  }

  private void tick(int row, double seconds, double bottom) {
    double x = layout.x(row, seconds);
    String label = scene.time(seconds);
    double half = TextWidth.of(label, 11) / 2;
    xml.empty(
        "path",
        "class",
        "grid",
        "d",
        "M" + Xml.number(x) + " " + Xml.number(rows[row] + 16) + "V" + Xml.number(bottom));
    xml.text(
        "text",
        label,
        "class",
        "faint time",
        "x",
        x,
        "y",
        rows[row] + 11,
        "text-anchor",
        anchor(x, half));
  }

  private String anchor(double x, double half) {
    if (x - half < layout.left()) {
      return "start";
    }
    return x + half > layout.right() ? "end" : "middle";
  }
}
