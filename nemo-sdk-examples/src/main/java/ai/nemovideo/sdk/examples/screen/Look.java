package ai.nemovideo.sdk.examples.screen;

import java.util.function.IntSupplier;

/**
 * What a stream can show.
 *
 * @param terminal whether somebody is looking, on something that can return its cursor
 * @param colour whether colours are welcome
 * @param unicode whether it shows more than ASCII
 * @param width asks how many columns a line has now; people resize their windows
 */
public record Look(boolean terminal, boolean colour, boolean unicode, IntSupplier width) {

  /** Where no width is known; nearly all terminals have that much. */
  public static final int USUAL_COLUMNS = 80;

  /** Below that nothing can be shown beside something else. */
  private static final int FEWEST_COLUMNS = 20;

  /** A file or a pipe. */
  public static Look plain(boolean unicode) {
    return new Look(false, false, unicode, () -> USUAL_COLUMNS);
  }

  /** The text as it is; on a terminal, with line ends between its words. */
  public String wrap(String text) {
    return terminal ? Cells.wrap(text, columns()) : text;
  }

  /** How many columns a line has now. */
  public int columns() {
    return Math.max(FEWEST_COLUMNS, width.getAsInt());
  }
}
