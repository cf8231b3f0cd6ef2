package ai.nemovideo.sdk.examples.screen;

import java.util.function.IntSupplier;

/**
 * What a stream can show.
 *
 * @param terminal whether somebody is looking, on something that can return its cursor
 * @param colour whether colours are welcome
 * @param unicode whether it shows more than ASCII
 * @param wraps whether lines are broken here, between words
 * @param width asks how many columns a line has now; people resize their windows
 */
public record Look(
    boolean terminal, boolean colour, boolean unicode, boolean wraps, IntSupplier width) {

  /** Where no width is known; nearly all terminals have that much. */
  public static final int USUAL_COLUMNS = 80;

  /** What commands begin with. */
  private static final String COMMAND = "java -jar ";

  /** Below that nothing can be shown beside something else. */
  private static final int FEWEST_COLUMNS = 20;

  /** What wraps lines is a terminal. */
  public Look(boolean terminal, boolean colour, boolean unicode, IntSupplier width) {
    this(terminal, colour, unicode, terminal, width);
  }

  /** A terminal that cannot return its cursor. */
  static Look dumb(boolean unicode, IntSupplier width) {
    return new Look(false, false, unicode, true, width);
  }

  /** A file or a pipe. */
  public static Look plain(boolean unicode) {
    return new Look(false, false, unicode, () -> USUAL_COLUMNS);
  }

  /** The text as it is; on a terminal, with line ends between its words. */
  public String wrap(String text) {
    return wraps ? Cells.wrap(text, columns()) : text;
  }

  /** The same, but a command at its end stays whole, so that it can be copied. */
  String wrapBeforeCommand(String line) {
    int command = line.indexOf(COMMAND);
    if (!wraps || Cells.width(line) <= columns()) {
      return line;
    }
    return command < 0
        ? wrap(line)
        : wrap(line.substring(0, command).stripTrailing()) + "\n  " + line.substring(command);
  }

  /** How many columns a line has now. */
  public int columns() {
    return Math.max(FEWEST_COLUMNS, width.getAsInt());
  }
}
