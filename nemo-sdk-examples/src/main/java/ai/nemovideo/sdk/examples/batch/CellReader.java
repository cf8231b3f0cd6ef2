package ai.nemovideo.sdk.examples.batch;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes cells from the CSV library, and finds out where each of them began: the library tells only
 * the line of a row, but people look for a cell.
 */
final class CellReader extends AbstractBaseCsvCallbackHandler<List<Cell>> {

  private static final char QUOTE = '"';

  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();
  private final List<CsvTable.Damage> damages = new ArrayList<>();
  private List<Cell> row = new ArrayList<>();
  private int at;

  CellReader(String text) {
    this.text = text;
    lineStarts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
        lineStarts.add(i + 1);
      }
    }
  }

  /** What no reader of CSV could be sure of. */
  List<CsvTable.Damage> damages() {
    return damages;
  }

  /** Where the row of now began. */
  long line() {
    return getStartingLineNumber();
  }

  @Override
  protected void handleBegin(long line) {
    row = new ArrayList<>();
    at = lineStarts.get((int) line - 1);
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    Cell cell = cell(new String(buffer, offset, length));
    row.add(cell);
    int end = at + (quoted ? 2 + length + quotes(cell.text()) : length);
    if (quoted && (end > text.length() || text.charAt(end - 1) != QUOTE)) {
      damages.add(
          new CsvTable.Damage(cell.line(), cell.column(), "a quote opens here and never closes"));
    } else if (!quoted && cell.value().startsWith("\"")) {
      damages.add(
          new CsvTable.Damage(
              cell.line(), cell.column(), "take away the space before the opening quote"));
    }
    at = end + 1;
  }

  @Override
  protected List<Cell> buildRecord() {
    return row;
  }

  private Cell cell(String value) {
    int line = lineOf(at);
    int start = lineStarts.get(line);
    return new Cell(value, line + 1L, 1 + text.codePointCount(start, Math.min(at, text.length())));
  }

  private int lineOf(int place) {
    int line = (int) getStartingLineNumber() - 1;
    while (line + 1 < lineStarts.size() && lineStarts.get(line + 1) <= place) {
      line++;
    }
    return line;
  }

  private static int quotes(String value) {
    return (int) value.chars().filter(c -> c == QUOTE).count();
  }
}
