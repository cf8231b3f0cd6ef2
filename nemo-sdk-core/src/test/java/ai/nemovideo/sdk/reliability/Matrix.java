package ai.nemovideo.sdk.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All cells of the table. */
final class Matrix {

  private static final List<Cell> CELLS = cells();

  private Matrix() {}

  static List<Cell> all() {
    return CELLS;
  }

  static Optional<Cell> cell(Endpoint endpoint, Fault fault) {
    return CELLS.stream()
        .filter(cell -> cell.endpoint() == endpoint && cell.fault() == fault)
        .findFirst();
  }

  private static List<Cell> cells() {
    List<Cell> all = new ArrayList<>();
    all.addAll(MessageCells.all());
    all.addAll(SessionCells.all());
    all.addAll(UploadCells.all());
    all.addAll(RenderCells.all());
    return List.copyOf(all);
  }
}
