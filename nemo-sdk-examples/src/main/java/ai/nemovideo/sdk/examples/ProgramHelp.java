package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.program.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The parts of the help that all programs share. */
final class ProgramHelp {

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
  static CommandLine complete(Program program) {
    CommandLine line = new CommandLine(program);
    CommandSpec spec = line.getCommandSpec();
    program.without().forEach(option -> spec.remove(spec.findOption(option)));
    spec.mixinStandardHelpOptions(true)
        .versionProvider(new NemoExamples.Version())
        .usageMessage()
        .sortOptions(false)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes(program))
        .footerHeading("%nExamples:%n")
        .footer(footer(program));
    return line;
  }

  private static String[] footer(Program program) {
    List<String> footer = new ArrayList<>();
    for (String example : program.examples()) {
      String start = example.startsWith(" ") ? "    " : "  java -jar nemo-sdk-examples.jar ";
      // A percent sign would begin a format.
      footer.add((start + example).replace("%", "%%"));
    }
    if (!program.without().contains(CommonOptions.TARGET)) {
      footer.add("");
      footer.addAll(ENVIRONMENT);
    }
    return footer.toArray(new String[0]);
  }

  private static Map<String, String> exitCodes(Program program) {
    Map<String, String> codes = new LinkedHashMap<>();
    program.exitCodes().forEach((code, words) -> codes.put(" " + code, words));
    return codes;
  }
}
