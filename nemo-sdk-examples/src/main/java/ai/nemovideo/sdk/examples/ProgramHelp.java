package ai.nemovideo.sdk.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The parts of the options and the help that all programs share. */
final class ProgramHelp {

  /** Read by {@link FailureReport}. */
  static final String VERBOSE = "--verbose";

  private static final List<String> ENVIRONMENT =
      List.of(
          "Environment, for --target cloud:",
          "  NEMO_TOKEN      your token; without it an anonymous one is taken",
          "  NEMO_API_URL    another address of the service",
          "  NEMO_WEB_URL    another address of its web site, for links",
          "  NEMO_CLIENT_ID  the id of this installation, a UUID",
          "  SKILL_SOURCE    the platform to be named in X-Skill-Platform");

  private ProgramHelp() {}

  /** The command line of a program, with its help complete. */
  static CommandLine complete(Object program, List<String> examples) {
    CommandLine line = new CommandLine(program);
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder(VERBOSE)
                .type(boolean.class)
                .description("Print the stack trace too when something goes wrong.")
                .build())
        .usageMessage()
        .sortOptions(false)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes())
        .footerHeading("%nExamples:%n")
        .footer(footer(examples));
    return line;
  }

  private static String[] footer(List<String> examples) {
    List<String> footer = new ArrayList<>();
    for (String example : examples) {
      footer.add(
          (example.startsWith(" ") ? "    " : "  java -jar nemo-sdk-examples.jar ") + example);
    }
    footer.add("");
    footer.addAll(ENVIRONMENT);
    return footer.toArray(new String[0]);
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" " + ExitCodes.OK, "the video is on disk");
    codes.put(" " + ExitCodes.JOB_FAILED, "the job failed");
    codes.put(" " + ExitCodes.BAD_INPUT, "bad usage or bad input; nothing was sent");
    codes.put(" " + ExitCodes.NOT_SAVED, "the video was made, but could not be saved");
    codes.put(
        " " + ExitCodes.OUTCOME_UNKNOWN,
        "unknown whether the job was done and charged: look before running it again");
    codes.put(" " + ExitCodes.INTERNAL, "a fault of the program itself");
    codes.put(" " + ExitCodes.INTERRUPTED, "stopped by Ctrl-C");
    return codes;
  }
}
