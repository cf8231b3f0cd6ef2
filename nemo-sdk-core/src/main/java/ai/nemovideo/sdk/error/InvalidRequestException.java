package ai.nemovideo.sdk.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The request cannot work. Found before any network call, with all of its problems at once; nothing
 * was sent. Only an input that turns out to be of no use while it is uploaded (it is gone, or it
 * can be read only once) is found later, before anything was paid: then there is a {@link
 * #handle()}, and the job goes on with {@code nemo.resume(handle, request)}.
 */
public final class InvalidRequestException extends NemoException {

  private static final long serialVersionUID = 1L;

  private final transient List<InputProblem> problems;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param problems all that is wrong; at least one
   */
  public InvalidRequestException(List<InputProblem> problems) {
    this(problems, ErrorDetails.of(Stage.INPUT, Outcome.NOT_SENT));
  }

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param problems all that is wrong; at least one
   * @param details for programs
   */
  public InvalidRequestException(List<InputProblem> problems, ErrorDetails details) {
    super(words(problems), details, null);
    this.problems = List.copyOf(problems);
  }

  /**
   * {@return all that is wrong with the request, in the order of its inputs; immutable, never
   * empty}
   */
  public List<InputProblem> problems() {
    return problems;
  }

  private static String words(List<InputProblem> problems) {
    if (problems.size() == 1) {
      return problems.get(0).message();
    }
    return problems.stream()
        .map(problem -> "- " + problem.message())
        .collect(
            Collectors.joining(
                "\n", "The request has " + problems.size() + " problems; nothing was sent:\n", ""));
  }
}
