package ai.nemovideo.sdk.examples.prompt;

import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.skill.JsonPromptException.Problem;
import java.util.List;

/**
 * Tells what is wrong with a JSON prompt: each problem with its line, and a caret under the place.
 *
 * @param console where to speak
 * @param program who speaks
 */
public record ProblemReport(Console console, String program) {

  /** Tells all of them. */
  public void tell(PromptText text, List<Problem> problems) {
    for (Problem problem : problems) {
      boolean placed = problem.line() > 0;
      console.problem(
          program,
          text.name() + (placed || !problem.path().isEmpty() ? " " : ": ") + problem,
          Json.object(
              "file",
              text.name(),
              "line",
              placed ? problem.line() : null,
              "column",
              placed ? problem.column() : null,
              "path",
              problem.path()));
      if (placed && !console.json()) {
        int cells = console.screen().errLook().columns() - 1;
        Excerpt.of(text.line(problem.line()), problem.line(), problem.column(), cells)
            .forEach(console.screen().err()::println);
      }
    }
    console.screen().err().flush();
  }
}
