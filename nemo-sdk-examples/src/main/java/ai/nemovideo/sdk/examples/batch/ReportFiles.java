package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.examples.screen.Json;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

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

  /** How reports begin. */
  private static final List<String> STARTS = List.of("{\"batch\":", MARK + "item,place,status,");

  private static final int LONGEST_START = 40;

  /** Files of these names that no batch has written. */
  List<Path> foreign() {
    return Stream.of(folder.resolve(JSON), folder.resolve(CSV))
        .filter(Files::isRegularFile)
        .filter(file -> !isOurs(file))
        .toList();
  }

  private static boolean isOurs(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(LONGEST_START), StandardCharsets.UTF_8);
      return STARTS.stream().anyMatch(start::startsWith);
    } catch (IOException e) {
      return false;
    }
  }

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
