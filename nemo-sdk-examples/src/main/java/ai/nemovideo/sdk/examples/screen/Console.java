package ai.nemovideo.sdk.examples.screen;

import java.util.Locale;
import java.util.Map;

/**
 * How one run of a program speaks, as its options ask for. Results go to standard output, all else
 * to standard error.
 *
 * @param screen the streams
 * @param quiet whether standard error is for problems only
 * @param json whether each line on both streams is a JSON object
 * @param words beside a bar
 */
public record Console(Screen screen, boolean quiet, boolean json, StageWords words) {

  public Console(Screen screen, boolean quiet, boolean json) {
    this(screen, quiet, json, StageWords.ENGLISH);
  }

  /** The same with bars in another language. */
  public Console in(Locale locale) {
    return new Console(screen, quiet, json, StageWords.of(locale));
  }

  /** Says what came out. */
  public void result(Result result) {
    if (json) {
      screen.out().println(Json.line(result.facts()));
    } else {
      result.tell(screen.out(), screen.outLook());
    }
    screen.out().flush();
  }

  /** Says something that is good to know; one line. */
  public void notice(String line) {
    if (!quiet) {
      tell(
          json
              ? Json.line(Json.object("notice", Printable.line(line)))
              : wrapped(Printable.line(line)));
    }
  }

  /** Says what went wrong, quiet or not. */
  public void problem(String program, String text) {
    problem(program, text, Map.of());
  }

  /**
   * Says what went wrong, quiet or not.
   *
   * @param program who says it
   * @param text one clear line
   * @param facts more of it, for programs
   */
  public void problem(String program, String text, Map<String, ?> facts) {
    String line = Printable.line(text);
    if (json) {
      Map<String, Object> error = Json.object("program", program, "message", line);
      error.putAll(facts);
      tell(Json.line(Json.object("error", error)));
    } else {
      tell(wrapped(program + ": " + line));
    }
  }

  /**
   * Says how to go on after a problem, quiet or not: a line for people. It is not broken between
   * words, so that a command in it can be copied.
   */
  public void hint(String line) {
    if (!json) {
      tell(screen.errLook().wrapBeforeCommand(Printable.line(line)));
    }
  }

  /** Shows how far one job is. Close it before anything else is said. */
  public StageView stages() {
    if (quiet) {
      return Views.silent();
    }
    if (json) {
      return Views.json(screen.err(), System::nanoTime);
    }
    return screen.errLook().terminal()
        ? new BarView(screen.err(), screen.errLook(), words, System::nanoTime)
        : Views.lines(screen.err(), words, System::nanoTime);
  }

  /** Whether nobody reads the results any more, as when {@code head} has seen enough. */
  public boolean isDeserted() {
    return screen.out().checkError();
  }

  private String wrapped(String line) {
    return screen.errLook().wrap(line);
  }

  private void tell(String line) {
    screen.err().println(line);
    screen.err().flush();
  }
}
