package ai.nemovideo.sdk.examples.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV text as rows of cells (RFC 4180); empty lines are left out.
 *
 * @param rows the first one is the header
 * @param damages where the text is not CSV
 */
record CsvTable(List<List<Cell>> rows, List<Damage> damages) {

  /**
   * A place at which a text is not CSV.
   *
   * @param line from 1
   * @param column from 1; 0 when it is not known
   * @param words what is wrong there
   */
  record Damage(long line, int column, String words) {}

  /** Reads as far as it can be read. */
  static CsvTable of(String text) {
    CellReader cells = new CellReader(text);
    List<List<Cell>> rows = new ArrayList<>();
    try (CsvReader<List<Cell>> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .build(cells, text)) {
      reader.forEach(rows::add);
    } catch (CsvParseException e) {
      cells.damages().add(new Damage(cells.line(), 0, afterQuote()));
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot be read", e);
    }
    return new CsvTable(List.copyOf(rows), List.copyOf(cells.damages()));
  }

  private static String afterQuote() {
    return "something follows the closing quote of a cell. A quote inside quotes is written twice:"
        + " \"title \"\"Spring\"\"\"";
  }

  /** Spreadsheets in half of Europe separate by semicolons; the header shows it. */
  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("");
    for (char separator : new char[] {',', ';', '\t'}) {
      if (header.indexOf(separator) >= 0) {
        return separator;
      }
    }
    return ',';
  }
}
