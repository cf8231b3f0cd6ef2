package ai.nemovideo.sdk.skill;

import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import java.util.List;
import java.util.stream.Collectors;

/** A JSON prompt cannot be used. Nothing was sent; all of its problems come at once. */
public final class JsonPromptException extends NemoException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param problems all that is wrong; at least one
   */
  public JsonPromptException(List<Problem> problems) {
    super(words(problems), ErrorDetails.of(Stage.INPUT, Outcome.NOT_SENT), null);
    this.problems = List.copyOf(problems);
  }

  /**
   * {@return all that is wrong, in the order of the text; immutable, never empty. Behind a place
   * that is not JSON nothing is looked at}
   */
  public List<Problem> problems() {
    return problems;
  }

  private static String words(List<Problem> problems) {
    if (problems.size() == 1) {
      return "The JSON prompt cannot be used: " + problems.get(0);
    }
    return problems.stream()
        .map(problem -> "- " + problem)
        .collect(
            Collectors.joining(
                "\n", "The JSON prompt has " + problems.size() + " problems:\n", ""));
  }

  /**
   * One thing that is wrong.
   *
   * @param line where it is in the text, from 1; 0 when the prompt was built and not parsed
   * @param column which character (code point) of that line, from 1, where a tab is one and a byte
   *     order mark none; 0 when the prompt was built and not parsed
   * @param path which value, such as {@code scenes[0].motion}, with scenes counted from 0; empty
   *     for the whole
   * @param message what is wrong and what to do, for people
   */
  public record Problem(int line, int column, String path, String message) {

    /** As {@code line 3, column 14 (scenes[0].motion): …}. */
    @Override
    public String toString() {
      String place = line > 0 ? "line " + line + ", column " + column : "";
      String value = path.isEmpty() ? "" : place.isEmpty() ? path : " (" + path + ")";
      return place.isEmpty() && value.isEmpty() ? message : place + value + ": " + message;
    }
  }
}
