package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a plan from a CSV file; images are found from where the file is. */
final class CsvPlan {

  private final Path file;
  private final Path folder;
  private final @Nullable String prompt;
  private final CsvProblems problems;
  private final OutputNames names;

  private CsvPlan(Path file, Path folder, @Nullable String prompt) {
    this.file = file;
    this.folder = folder;
    this.prompt = prompt;
    this.problems = new CsvProblems(String.valueOf(file.getFileName()));
    this.names = new OutputNames(folder);
  }

  /**
   * Reads and checks all of it.
   *
   * @param file absolute
   * @param folder where videos go, absolute
   * @param prompt for rows without one; may be null
   * @throws BadInputException with everything that is wrong
   */
  static Plan read(Path file, Path folder, @Nullable String prompt) {
    return new CsvPlan(file, folder, prompt).plan();
  }

  private Plan plan() {
    CsvTable table = CsvTable.of(TextFile.of(file));
    if (table.rows().isEmpty()) {
      throw new BadInputException(
          file + " is empty. Its first line has to be: image,prompt,output");
    }
    CsvHeader header = CsvHeader.of(table.rows().get(0), prompt == null, problems);
    table.damages().forEach(problems::add);
    stopIfBad();
    List<CsvRow> rows =
        table.rows().stream().skip(1).map(cells -> new CsvRow(header, cells, problems)).toList();
    List<PlanItem> items = items(rows);
    stopIfBad();
    if (items.isEmpty()) {
      throw new BadInputException(file + " has a header, but no row below it.");
    }
    return new Plan(file, folder, items, problems.notices());
  }

  private List<PlanItem> items(List<CsvRow> rows) {
    // Names that were asked for come first, so that no other video takes them.
    Map<CsvRow, Path> asked = new HashMap<>();
    for (CsvRow row : rows) {
      row.target(folder).filter(target -> take(row, target)).ifPresent(t -> asked.put(row, t));
    }
    List<PlanItem> items = new ArrayList<>();
    for (CsvRow row : rows) {
      List<String> inputs = row.inputs(file.resolveSibling(""));
      String words = row.prompt(Optional.ofNullable(prompt));
      row.checkLength();
      Path target = asked.get(row);
      if (target == null) {
        target = names.after(inputs.isEmpty() ? "" : inputs.get(0), place(row));
      }
      items.add(new PlanItem(place(row), inputs, words, target));
    }
    return items;
  }

  private boolean take(CsvRow row, Path target) {
    Optional<String> owner = names.take(target, "line " + row.line());
    owner.ifPresent(other -> row.outputProblem("the video of " + other + " has this name too"));
    return owner.isEmpty();
  }

  private String place(CsvRow row) {
    return file.getFileName() + " line " + row.line();
  }

  private void stopIfBad() {
    if (!problems.problems().isEmpty()) {
      throw new BadInputException(problems.problems());
    }
  }
}
