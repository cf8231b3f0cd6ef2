package ai.nemovideo.sdk.internal.picture;

import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.internal.timeline.Words;
import java.util.List;

/**
 * Draws a timeline with the characters of a terminal.
 *
 * <p>From top to bottom: a heading, a ruler, and for each track its lanes. A segment is a frame to
 * scale; frames that touch share a border, and what is empty is a dashed line. Where names or times
 * do not fit, a number refers to the lines below the track. Segments too short for a number become
 * one hatched frame with their count.
 */
public final class TerminalPicture {

  /** Below this, labels stand above the lanes and not beside them. */
  private static final int BESIDE = 56;

  /** Below this, nothing can be to scale: only words are left. */
  private static final int TO_SCALE = 12;

  private static final int WIDEST_LABEL = 20;
  private static final int MOST_LANES = 8;

  private final Scene scene;
  private final Canvas canvas;
  private final boolean beside;
  private final Scale scale;

  private TerminalPicture(Scene scene, int columns, Glyphs glyphs) {
    this.scene = scene;
    this.canvas = new Canvas(columns, glyphs);
    this.beside = columns >= BESIDE;
    this.scale = new Scale(beside ? labels() : 0, columns - 1, scene.total());
  }

  /** The lines of the drawing, none wider than the columns. */
  public static String of(
      Timeline timeline, Words words, int columns, boolean colours, boolean asciiOnly) {
    Scene scene = Scene.of(timeline, words);
    Glyphs glyphs = asciiOnly ? Glyphs.ASCII : Glyphs.UNICODE;
    TerminalPicture picture = new TerminalPicture(scene, columns, glyphs);
    picture.draw(columns >= TO_SCALE);
    return picture.canvas.render(colours);
  }

  private int labels() {
    int widest = 0;
    for (Band band : scene.bands()) {
      widest = Math.max(widest, Math.max(Cells.of(band.label()), Cells.of(band.name())));
    }
    return Math.min(widest, WIDEST_LABEL) + 2;
  }

  private void draw(boolean toScale) {
    canvas.text(0, 0, scene.heading(), Ink.STRONG);
    total();
    if (!toScale) {
      words();
      return;
    }
    if (!scene.bands().isEmpty()) {
      new TerminalRuler(scene, scale).draw(canvas, 1);
    }
    scene.bands().forEach(this::band);
  }

  /** How long all of it is, at the end of the heading when there is room. */
  private void total() {
    String total = scene.time(scene.total());
    int at = canvas.width() - Cells.of(total);
    if (scene.total() > 0 && at > Cells.of(scene.heading())) {
      canvas.text(0, at, total, Ink.FAINT);
    }
  }

  private void band(Band band) {
    int top = canvas.height();
    if (beside) {
      label(band.label(), top + 1, Ink.STRONG);
      label(band.name(), top + 2, Ink.FAINT);
    } else {
      String name = band.name().isEmpty() ? "" : " " + band.name();
      canvas.text(top, 0, band.label() + name, Ink.STRONG);
      top++;
    }
    TerminalLegend legend = new TerminalLegend(canvas, scale);
    int row = top;
    for (List<Block> blocks : band.lanes().subList(0, Math.min(MOST_LANES, band.lanes().size()))) {
      row += new TerminalLane(canvas, scale, legend, band.kind(), blocks).draw(row);
    }
    if (band.segments() == 0) {
      canvas.text(top + 1, scale.left(), scene.captions().empty() + " ", Ink.FAINT);
    }
    band.lanes().stream()
        .skip(MOST_LANES)
        .flatMap(List::stream)
        .forEach(block -> legend.add("", block));
    legend.draw(row);
  }

  private void label(String text, int row, Ink ink) {
    canvas.text(row, 0, scale.left() - 1, text, ink);
  }

  private void words() {
    for (Band band : scene.bands()) {
      canvas.text(canvas.height(), 0, band.label(), Ink.STRONG);
      for (List<Block> lane : band.lanes()) {
        lane.forEach(block ->
            canvas.text(
                canvas.height(), 0, block.name() + " " + block.timesAndVolume(), Ink.PLAIN));
      }
    }
  }
}
