package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.Failure;
import ai.nemovideo.sdk.examples.job.FileTrouble;
import ai.nemovideo.sdk.examples.program.Program;
import ai.nemovideo.sdk.examples.screen.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a user sees of an exception: a line for each problem, how to go on, and an exit code. */
final class FailureReport implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    Program program = command.getCommand();
    Console console = program.common().console();
    int code = report(failure, command.getCommandName(), program, console);
    if (program.common().verbose()) {
      failure.printStackTrace(console.screen().err());
      console.screen().err().flush();
    }
    return code;
  }

  private static int report(Exception failure, String name, Program program, Console console) {
    if (failure instanceof BadInputException bad) {
      bad.problems().forEach(problem -> console.problem(name, problem));
      return ExitCodes.BAD_INPUT;
    }
    if (failure instanceof NemoException nemo) {
      new Failure(nemo, program.common().state()).report(console, name);
      return ExitCodes.of(nemo);
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      console.problem(name, withCause(failure));
      return ExitCodes.JOB_FAILED;
    }
    console.problem(name, "Unexpected " + failure + " (--verbose shows where)");
    return ExitCodes.INTERNAL;
  }

  private static String withCause(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof IOException itself) {
      return FileTrouble.of(itself);
    }
    if (failure.getCause() instanceof IOException cause) {
      String reason = FileTrouble.of(cause);
      // Without words of its own an exception has those of its cause, with the name of its class.
      return message.equals(cause.toString())
          ? reason
          : message.contains(reason) ? message : message + ": " + reason;
    }
    return message;
  }
}
