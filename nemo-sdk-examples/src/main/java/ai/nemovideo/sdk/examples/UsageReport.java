package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Screen;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user sees of a command line that cannot be understood: one line with a way out. */
final class UsageReport implements IParameterExceptionHandler {

  private final Screen screen;

  UsageReport(Screen screen) {
    this.screen = screen;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    String help = "java -jar " + command.getCommandSpec().qualifiedName(" ") + " --help";
    boolean json = Arrays.asList(args).contains(CommonOptions.JSON);
    new Console(screen, false, json)
        .problem(
            command.getCommandName(),
            sentence(failure)
                + suggestion(failure)
                + " See: "
                + help.replace("nemo-sdk-examples", "nemo-sdk-examples.jar"));
    return ExitCodes.BAD_INPUT;
  }

  private static String sentence(ParameterException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
      message = "Unknown option: '" + unmatched.getUnmatched().get(0) + "'";
    }
    if (message.startsWith("Missing required subcommand")) {
      message = "Say which program to run";
    }
    return message.endsWith(".") ? message : message + ".";
  }

  private static String suggestion(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      List<String> known = unmatched.getSuggestions();
      return known.isEmpty() ? "" : " Did you mean " + known.get(0) + "?";
    }
    return "";
  }
}
