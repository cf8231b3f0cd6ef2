package ai.nemovideo.sdk.internal.prompt;

import ai.nemovideo.sdk.skill.JsonPromptException.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Collects what is wrong with a prompt, and where in its text. */
final class Findings {

  /** More help nobody. */
  private static final int MOST = 100;

  private final String text;
  private final boolean located;
  private final List<Finding> found = new ArrayList<>();

  /** With {@code located} the text is one that somebody wrote; else nobody has seen it. */
  Findings(String text, boolean located) {
    this.text = text;
    this.located = located;
  }

  private record Finding(int at, String path, String message) {}

  void add(int at, String path, String message) {
    if (found.size() < MOST) {
      found.add(new Finding(at, path, message));
    }
  }

  boolean any() {
    return !found.isEmpty();
  }

  /** Whether something is wrong with a value. */
  boolean about(Predicate<String> paths) {
    return found.stream().anyMatch(finding -> paths.test(finding.path()));
  }

  /** All of them, in the order of the text. */
  List<Problem> problems() {
    return found.stream()
        .sorted(Comparator.comparingInt(Finding::at))
        .map(finding -> {
          TextPlace place = located ? TextPlace.of(text, finding.at()) : new TextPlace(0, 0);
          return new Problem(place.line(), place.column(), finding.path(), finding.message());
        })
        .toList();
  }
}
