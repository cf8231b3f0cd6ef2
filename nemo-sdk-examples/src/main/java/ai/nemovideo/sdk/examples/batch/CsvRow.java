package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.examples.job.Inputs;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One row, read column by column. What is wrong is told to the problems, and reading goes on.
 *
 * @param header which column is which
 * @param cells at least one
 * @param problems of the file
 */
record CsvRow(CsvHeader header, List<Cell> cells, CsvProblems problems) {

  private static final String SEVERAL = ";";

  /** The line on which it begins. */
  long line() {
    return cells.get(0).line();
  }

  /** The images: paths from a folder, or addresses. */
  List<String> inputs(Path base) {
    List<String> inputs = new ArrayList<>();
    Optional<Cell> cell = header.find(CsvHeader.IMAGE, cells);
    if (cell.isEmpty()) {
      problem(CsvHeader.IMAGE, "no image is named here");
      return inputs;
    }
    for (String name : split(base, cell.get().value())) {
      String input = Inputs.isFile(name) ? inside(base, name).orElse(name) : name;
      InputCheck.problem(input).ifPresent(words -> problem(CsvHeader.IMAGE, words));
      inputs.add(input);
    }
    return inputs;
  }

  /** What to make of them. */
  String prompt(Optional<String> other) {
    Optional<String> own = header.find(CsvHeader.PROMPT, cells).map(Cell::value);
    if (own.or(() -> other).isEmpty()) {
      problem(
          CsvHeader.PROMPT,
          "the prompt is blank. Say what to make, or give --prompt for rows without one");
    }
    return own.or(() -> other).orElse("");
  }

  /** Where the video was asked to go. */
  Optional<Path> target(Path folder) {
    Optional<String> name = header.find(CsvHeader.OUTPUT, cells).map(Cell::value);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String file = name.get();
    String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    if (last.indexOf('.') < 0) {
      file += ".mp4";
    } else if (!last.toLowerCase(Locale.ROOT).endsWith(".mp4")) {
      outputProblem("it will be an MP4: give it a name that ends in .mp4");
      return Optional.empty();
    }
    Optional<String> path = inside(folder, file);
    if (path.isEmpty()) {
      outputProblem(file + " is no file name here");
    } else if (Files.isDirectory(Path.of(path.get()))) {
      outputProblem(path.get() + " is a folder");
    }
    return path.map(Path::of);
  }

  void outputProblem(String words) {
    problem(CsvHeader.OUTPUT, words);
  }

  /** A prompt with a comma and without quotes falls apart, and half of it would be lost. */
  void checkLength() {
    for (int i = header.length(); i < cells.size(); i++) {
      if (!cells.get(i).value().isEmpty()) {
        problems.add(
            cells.get(i),
            "beyond the header",
            "this row has more cells than the header. Put a text with a separator into quotes");
        return;
      }
    }
  }

  /** A name with a semicolon in it is one name when there is such a file. */
  private static List<String> split(Path base, String names) {
    if (inside(base, names).filter(path -> Files.exists(Path.of(path))).isPresent()) {
      return List.of(names);
    }
    return Arrays.stream(names.split(SEVERAL))
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .toList();
  }

  private static Optional<String> inside(Path base, String name) {
    try {
      return Optional.of(base.resolve(name).toAbsolutePath().normalize().toString());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void problem(String column, String words) {
    problems.add(header.place(column, cells), column, words);
  }
}
