package ai.nemovideo.sdk.examples.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a CSV file: all of it, each with its line and column. */
final class CsvProblems {

  private record Problem(long line, int column, String words) {}

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  CsvProblems(String file) {
    this.file = file;
  }

  /** Something that cannot work. */
  void add(Cell at, String column, String words) {
    problems.add(new Problem(at.line(), at.column(), " (" + column + "): " + words));
  }

  /** A text that is not CSV. */
  void add(CsvTable.Damage damage) {
    problems.add(new Problem(damage.line(), damage.column(), ": " + damage.words()));
  }

  /** Something that is good to know. */
  void notice(Cell at, String words) {
    notices.add(sentence(new Problem(at.line(), at.column(), ": " + words)));
  }

  /** All that cannot work, in the order of the file; a sentence each. */
  List<String> problems() {
    return problems.stream()
        .sorted(Comparator.comparingLong(Problem::line).thenComparingInt(Problem::column))
        .map(this::sentence)
        .toList();
  }

  List<String> notices() {
    return notices;
  }

  private String sentence(Problem problem) {
    String column = problem.column() == 0 ? "" : ", column " + problem.column();
    return file + " line " + problem.line() + column + problem.words() + ".";
  }
}
