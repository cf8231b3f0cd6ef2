package ai.nemovideo.sdk.examples.job;

import java.util.List;

/** What the user gave cannot work; found before anything was sent. */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public BadInputException(List<String> problems) {
    super(String.join(" ", problems));
    this.problems = List.copyOf(problems);
  }

  public BadInputException(String problem) {
    this(List.of(problem));
  }

  /** All that is wrong, each fit for a line of its own. */
  public List<String> problems() {
    return problems;
  }
}
