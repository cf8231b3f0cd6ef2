package ai.nemovideo.sdk.examples.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column is which.
 *
 * @param columns the index of each known column, by its name
 * @param length how many columns there are
 */
record CsvHeader(Map<String, Integer> columns, int length) {

  static final String IMAGE = "image";
  static final String PROMPT = "prompt";
  static final String OUTPUT = "output";

  private static final Map<String, String> NAMES =
      Map.of("image", IMAGE, "images", IMAGE, "prompt", PROMPT, "output", OUTPUT);

  /** Reads the first row. */
  static CsvHeader of(List<Cell> row, boolean needsPrompt, CsvProblems problems) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      String name = NAMES.get(cell.value().toLowerCase(Locale.ROOT));
      if (name == null && !cell.value().isEmpty()) {
        problems.notice(cell, "the column \"" + cell.value() + "\" is not used");
      } else if (name != null && columns.putIfAbsent(name, i) != null) {
        problems.add(cell, name, "there are two columns of that name");
      }
    }
    missing(columns, needsPrompt)
        .ifPresent(name ->
            problems.add(
                row.get(0),
                "header",
                "there is no column \""
                    + name
                    + "\". The first line of the file has to be: image,prompt,output"));
    return new CsvHeader(Map.copyOf(columns), row.size());
  }

  private static Optional<String> missing(Map<String, Integer> columns, boolean needsPrompt) {
    if (!columns.containsKey(IMAGE)) {
      return Optional.of(IMAGE);
    }
    return needsPrompt && !columns.containsKey(PROMPT) ? Optional.of(PROMPT) : Optional.empty();
  }

  /** The cell of a row; empty when the row has none, or only spaces in it. */
  Optional<Cell> find(String column, List<Cell> row) {
    Integer index = columns.get(column);
    return index == null || index >= row.size() || row.get(index).value().isEmpty()
        ? Optional.empty()
        : Optional.of(row.get(index));
  }

  /** The cell of a row, or the last one before the place where it would have to be. */
  Cell place(String column, List<Cell> row) {
    Integer index = columns.get(column);
    return row.get(index == null || index >= row.size() ? row.size() - 1 : index);
  }
}
