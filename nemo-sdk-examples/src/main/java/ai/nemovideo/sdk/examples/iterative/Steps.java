package ai.nemovideo.sdk.examples.iterative;

import ai.nemovideo.sdk.examples.job.BadInputException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a script: an edit each, or undo, or export and a name. */
final class Steps {

  private static final Pattern UNDO = Pattern.compile("(?i)undo|撤销");
  private static final Pattern EXPORT =
      Pattern.compile("(?i)(?:export(?![\\p{L}\\p{N}_-])|导出)\\s*(.*)");

  /** A name in quotes, or one without spaces. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)\"[^\"]+\\.mp4\"|'[^']+\\.mp4'|“[^”]+\\.mp4”|[^\\s\"'“”][^\\s\"“”]*\\.mp4");

  private static final String EXTENSION = ".mp4";

  private Steps() {}

  /**
   * The steps of a script.
   *
   * @param lines blank ones and those that begin with # are passed over
   * @param output where the last export goes, when the script does not end with one
   * @param each whether there is an export after each edit
   */
  static List<Step> read(List<String> lines, Path output, boolean each) {
    List<Step> steps = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    int edits = 0;
    int number = 0;
    for (String line : lines) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      number++;
      Step step = step(text, output);
      if (step instanceof Step.Edit && EXPORT.matcher(text).matches()) {
        problems.add(noExport(number, text));
      }
      steps.add(step);
      if (each && !(step instanceof Step.Export)) {
        steps.add(new Step.Export(numbered(output, ++edits)));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    if (steps.stream().allMatch(Step.Export.class::isInstance) && steps.isEmpty()) {
      throw new BadInputException(
          "There is no step: give a script with an edit on each line, or --edit once or more.");
    }
    if (each || !(steps.get(steps.size() - 1) instanceof Step.Export)) {
      steps.add(new Step.Export(output));
    }
    check(steps);
    return List.copyOf(steps);
  }

  private static Step step(String text, Path output) {
    if (UNDO.matcher(text).matches()) {
      return new Step.Undo();
    }
    Matcher export = EXPORT.matcher(text);
    if (!export.matches()) {
      return new Step.Edit(text);
    }
    if (export.group(1).isEmpty()) {
      return new Step.Export(output);
    }
    Matcher name = NAME.matcher(export.group(1));
    return name.matches() ? new Step.Export(path(given(name))) : new Step.Edit(text);
  }

  /** An export that is not quite right would be paid for as a message to the agent. */
  private static String noExport(int number, String text) {
    return "Step "
        + number
        + " ("
        + text
        + "): export needs a name that ends in .mp4, in quotes when there are spaces in it, such as:"
        + " export \"my cut.mp4\". When it is meant for the agent, let it begin with another word,"
        + " such as: please "
        + text;
  }

  private static String given(Matcher name) {
    String text = name.group();
    return "\"'“".indexOf(text.charAt(0)) < 0 ? text : text.substring(1, text.length() - 1);
  }

  private static Path path(String name) {
    try {
      return Path.of(name).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new BadInputException("The file name " + name + " is none: " + e.getReason() + ".");
    }
  }

  private static Path numbered(Path output, int number) {
    String name = String.valueOf(output.getFileName());
    boolean complete = name.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    String stem = complete ? name.substring(0, name.length() - EXTENSION.length()) : name;
    return output.resolveSibling(stem + "-" + number + EXTENSION);
  }

  /** Two exports to one file would leave only the later, and nobody would know. */
  private static void check(List<Step> steps) {
    Set<Path> files = new HashSet<>();
    List<String> problems = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Export export) {
        if (!files.add(export.file())) {
          problems.add("Two steps export to " + export.file() + ": give each a name of its own.");
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }
}
