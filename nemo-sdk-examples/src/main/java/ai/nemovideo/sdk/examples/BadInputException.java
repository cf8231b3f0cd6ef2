package ai.nemovideo.sdk.examples;

import java.util.List;

/** What the user gave cannot work; found before anything was sent. */
final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  BadInputException(List<String> problems) {
    super(String.join(" ", problems));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, each fit for a line of its own. */
  List<String> problems() {
    return problems;
  }
}
