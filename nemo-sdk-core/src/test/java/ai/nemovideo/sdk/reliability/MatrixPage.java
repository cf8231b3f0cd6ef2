package ai.nemovideo.sdk.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page of the documents that the table becomes. */
final class MatrixPage {

  private static final Path FILE =
      Path.of("..", "docs", "reliability.md").toAbsolutePath().normalize();

  private MatrixPage() {}

  static Path file() {
    return FILE;
  }

  /** What is on disk now; empty when there is nothing. */
  static String onDisk() {
    try {
      // A checkout may have other line ends.
      return Files.exists(FILE) ? Files.readString(FILE).replace("\r\n", "\n") : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write() throws IOException {
    Files.writeString(FILE, text());
  }

  static String text() {
    StringBuilder page = new StringBuilder(introduction());
    page.append("| fault |");
    for (Endpoint endpoint : Endpoint.values()) {
      page.append(' ').append(endpoint.title()).append(" |");
    }
    page.append("\n|---|").append("---|".repeat(Endpoint.values().length)).append('\n');
    for (Fault fault : Fault.values()) {
      page.append("| ").append(fault.title()).append(" |");
      for (Endpoint endpoint : Endpoint.values()) {
        page.append(' ').append(words(Matrix.cell(endpoint, fault))).append(" |");
      }
      page.append('\n');
    }
    return page.append('\n').append(footer()).append('\n').toString();
  }

  private static String words(Cell cell) {
    String behaviour = cell.behaviour().replace("|", "\\|");
    return cell.cannotOccur() ? behaviour : behaviour + " (" + cell.proofs().size() + ")";
  }

  private static String footer() {
    List<Cell> cells = Matrix.all();
    long proven = cells.stream().filter(cell -> !cell.cannotOccur()).count();
    int runs = cells.stream().mapToInt(cell -> cell.proofs().size()).sum();
    return "%d cells: %d proven, by %d runs; %d cannot occur."
        .formatted(cells.size(), proven, runs, cells.size() - proven);
  }

  private static String introduction() {
    try (InputStream in = MatrixPage.class.getResourceAsStream("introduction.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
