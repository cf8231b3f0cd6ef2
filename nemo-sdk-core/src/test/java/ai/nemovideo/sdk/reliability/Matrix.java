package ai.nemovideo.sdk.reliability;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All cells of the table, column by column. */
final class Matrix {

  private static final List<Cell> CELLS =
      Stream.of(
              ReadCells.all(),
              TokenCells.all(),
              SessionCells.all(),
              UploadCells.all(),
              MessageCells.all(),
              RenderCells.all(),
              DownloadCells.all())
          .flatMap(List::stream)
          .toList();

  private Matrix() {}

  static List<Cell> all() {
    return CELLS;
  }

  static Cell cell(Endpoint endpoint, Fault fault) {
    Optional<Cell> found =
        CELLS.stream()
            .filter(cell -> cell.endpoint() == endpoint && cell.fault() == fault)
            .findFirst();
    return found.orElseThrow(
        () -> new AssertionError("no cell says what happens to " + endpoint + " × " + fault));
  }
}
