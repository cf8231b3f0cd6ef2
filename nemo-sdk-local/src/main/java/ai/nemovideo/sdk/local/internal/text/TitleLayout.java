package ai.nemovideo.sdk.local.internal.text;

import java.awt.geom.Path2D;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A title's lines at the largest size at which they fit. A short title is one line in the size that
 * is pleasant to read; longer ones take more lines, then get smaller, and an endless one ends in an
 * ellipsis rather than outside of the frame.
 *
 * @param lines from top to bottom
 * @param em size of the letters in pixels
 */
record TitleLayout(List<String> lines, double em) {

  /** Of the frame's shorter side: 82 px in 1080p. */
  private static final double LARGEST = 0.076;

  /** Of the frame's shorter side: 30 px in 1080p, the smallest that reads well on a telephone. */
  private static final double SMALLEST = 0.028;

  /** Below this part of the largest size words may be broken and a title may have many lines. */
  private static final double COMFORT = 0.5;

  private static final double SHRINK = 0.93;

  /** Three lines are a title; more are a text. */
  private static final int COMFORTABLE_LINES = 3;

  private static final double LINE_HEIGHT = 1.28;

  /** How far letters reach above and below the base line; accents and descenders included. */
  private static final double ASCENT = 0.98;

  private static final double DESCENT = 0.28;

  /**
   * Lays a title out.
   *
   * @param side what the letters are measured by: the frame's shorter one, for the usual size
   */
  static TitleLayout of(String text, TextRuler ruler, SafeArea area, double side) {
    String tidy = tidy(text);
    LineBreaker breaker = new LineBreaker(ruler);
    double largest = side * LARGEST;
    double em = largest;
    for (; em > side * SMALLEST; em *= SHRINK) {
      double width = area.width() / em;
      boolean comfortable = em >= largest * COMFORT;
      if (comfortable && !breaker.wordsFit(tidy, width)) {
        continue;
      }
      List<String> lines = breaker.lines(tidy, width);
      int most = comfortable ? COMFORTABLE_LINES : mostLines(area, em);
      if (lines.size() <= Math.min(most, mostLines(area, em))) {
        return new TitleLayout(lines, em);
      }
    }
    return cutOff(breaker.lines(tidy, area.width() / em - 1), mostLines(area, em), em);
  }

  /** The shape of all lines, centred, standing on the area's bottom. */
  Path2D outline(TextRuler ruler, SafeArea area) {
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double middle = (area.left() + area.right()) / 2;
    double baseline = area.bottom() - DESCENT * em - (lines.size() - 1) * LINE_HEIGHT * em;
    for (String line : lines) {
      outline.append(ruler.outline(line, middle - ruler.width(line) * em / 2, baseline, em), false);
      baseline += LINE_HEIGHT * em;
    }
    return outline;
  }

  private static int mostLines(SafeArea area, double em) {
    double first = (ASCENT + DESCENT) * em;
    return 1 + (int) Math.max(0, (area.height() - first) / (LINE_HEIGHT * em));
  }

  private static TitleLayout cutOff(List<String> lines, int most, double em) {
    if (lines.size() <= most) {
      return new TitleLayout(lines, em);
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    kept.set(most - 1, kept.get(most - 1) + "…");
    return new TitleLayout(List.copyOf(kept), em);
  }

  /**
   * Composed characters, no emoji (no font has them) and single blanks; line ends stay where
   * somebody wanted them.
   */
  private static String tidy(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\x{FE00}-\\x{FE0F}\\x{1F000}-\\x{10FFFF}]", "")
        .replaceAll("\\R", "\n")
        .replaceAll("[\\s&&[^\n]]+", " ")
        .replaceAll(" ?\n ?", "\n")
        .strip();
  }
}
