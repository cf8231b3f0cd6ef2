package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.NemoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a user sees of an exception: a line for each problem, and an exit code. */
final class FailureReport implements IExecutionExceptionHandler {

  private final Screen screen;

  FailureReport(Screen screen) {
    this.screen = screen;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    int code = report(failure, command.getCommandName());
    if (isVerbose(parsed)) {
      failure.printStackTrace(screen.err());
      screen.err().flush();
    }
    return code;
  }

  private int report(Exception failure, String program) {
    if (failure instanceof BadInputException bad) {
      bad.problems().forEach(problem -> screen.problem(program, problem));
      return ExitCodes.BAD_INPUT;
    }
    if (failure instanceof InvalidRequestException invalid) {
      for (InputProblem problem : invalid.problems()) {
        screen.problem(program, problem.message());
      }
      return ExitCodes.BAD_INPUT;
    }
    if (failure instanceof NemoException nemo) {
      screen.problem(program, nemo.getMessage() + whereItIs(nemo));
      return ExitCodes.of(nemo);
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      screen.problem(program, withCause(failure));
      return ExitCodes.JOB_FAILED;
    }
    screen.problem(program, "Unexpected " + failure + " (" + ProgramHelp.VERBOSE + " shows where)");
    return ExitCodes.INTERNAL;
  }

  /** The ids that find the work again. */
  private static String whereItIs(NemoException failure) {
    return failure
        .sessionId()
        .map(session -> " (session " + session + render(failure) + ")")
        .orElse("");
  }

  private static String render(NemoException failure) {
    return failure.renderId().map(render -> ", render " + render).orElse("");
  }

  private static String withCause(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    Throwable cause = failure.getCause();
    String reason = cause == null ? "" : String.valueOf(cause.getMessage());
    return message.contains(reason) ? message : message + ": " + reason;
  }

  private static boolean isVerbose(ParseResult parsed) {
    ParseResult program = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    return program.hasMatchedOption(ProgramHelp.VERBOSE);
  }
}
