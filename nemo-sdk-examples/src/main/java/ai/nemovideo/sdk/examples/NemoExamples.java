package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.examples.program.Program;
import ai.nemovideo.sdk.examples.program.Programs;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Screen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;

/** The front door of the bundled programs. */
@Command(
    name = "nemo-sdk-examples",
    description = "Programs that show the NemoVideo SDK at work.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "PROGRAM",
    commandListHeading = "%nPrograms:%n",
    versionProvider = NemoExamples.Version.class,
    footer = "%nPROGRAM --help tells more, for example: quick-edit --help")
public final class NemoExamples {

  private NemoExamples() {}

  /**
   * Runs a program and ends the process with its exit code.
   *
   * @param args the program and its options
   */
  public static void main(String[] args) {
    System.exit(commandLine(Screen.system()).execute(Arguments.asTyped(args)));
  }

  /** All programs, on a screen. */
  static CommandLine commandLine(Screen screen) {
    CommandLine all = new CommandLine(new NemoExamples());
    for (Program program : Programs.on(screen)) {
      all.addSubcommand(ProgramHelp.complete(program));
    }
    return all.setOut(screen.out())
        .setErr(screen.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(colours(screen.outLook())))
        .setUsageHelpWidth(helpWidth(screen.outLook()))
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(new UsageReport(screen))
        .setExecutionExceptionHandler(new FailureReport());
  }

  /** Not wider than what is well read, and not narrower than picocli allows. */
  private static int helpWidth(Look look) {
    return Math.max(55, Math.min(80, look.columns()));
  }

  private static Ansi colours(Look look) {
    return look.colour() ? Ansi.ON : Ansi.OFF;
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = NemoExamples.class.getPackage().getImplementationVersion();
      return new String[] {"nemo-sdk-examples " + (version == null ? "(not packaged)" : version)};
    }
  }
}
