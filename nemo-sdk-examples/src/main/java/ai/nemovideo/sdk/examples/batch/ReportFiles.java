package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.examples.screen.Json;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes what came of a batch beside its videos: JSON for programs, CSV for spreadsheets.
 *
 * @param folder of the videos; made when it is missing
 */
record ReportFiles(Path folder) {

  static final String JSON = "report.json";
  static final String CSV = "report.csv";

  /** Without it spreadsheets take a text for one in the old encoding of their country. */
  private static final String MARK = "\ufeff";

  /** Writes both; a report of an earlier run is replaced. */
  void write(Outcome outcome) {
    try {
      Files.createDirectories(folder);
      write(JSON, Json.line(outcome.facts()) + "\n");
      write(CSV, MARK + csv(outcome));
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written to " + folder, e);
    }
  }

  private static String csv(Outcome outcome) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(
          "item", "place", "status", "file", "session", "render", "seconds", "problem", "advice");
      for (ItemOutcome item : outcome.items()) {
        csv.writeRecord(
            Integer.toString(item.number()),
            item.item().place(),
            item.status().toString(),
            item.item().target().toString(),
            item.session().orElse(""),
            item.render().orElse(""),
            Long.toString(item.time().toSeconds()),
            item.problem().orElse(""),
            item.advice().orElse(""));
      }
    }
    return text.toString();
  }

  /** Whoever reads at the wrong moment sees the old report or the new one. */
  private void write(String name, String text) throws IOException {
    Path part = folder.resolve("." + name + ".part");
    Files.writeString(part, text);
    Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
