package ai.nemovideo.sdk.examples.program;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.ResumeCommand;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.screen.Screen;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A script for the shell that makes one command of the programs, and completes its words. */
@Command(
    name = "completion",
    description = {
      "Prints a script for bash or zsh that completes what is typed.",
      "It makes one command of the jar, and completes programs and options on Tab."
    })
public final class Completion implements Program {

  private static final List<String> SHELLS = List.of("bash", "zsh");

  @Parameters(paramLabel = "bash|zsh", description = "The shell. One script serves both.")
  private String shell = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "nemo",
      description = "What the command is called (default: ${DEFAULT-VALUE}).")
  private String name = "nemo";

  @Mixin private final CommonOptions common;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Screen screen;

  public Completion(Screen screen) {
    this.screen = screen;
    this.common = new CommonOptions(screen);
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public List<String> without() {
    return List.of(
        CommonOptions.TARGET, CommonOptions.STATE, CommonOptions.QUIET, CommonOptions.JSON);
  }

  @Override
  public List<String> examples() {
    return List.of("completion bash > nemo.bash; source nemo.bash", "completion zsh > nemo.zsh");
  }

  @Override
  public Map<Integer, String> exitCodes() {
    Map<Integer, String> codes = new LinkedHashMap<>();
    codes.put(ExitCodes.OK, "the script is on standard output");
    codes.put(ExitCodes.BAD_INPUT, "bad usage");
    return codes;
  }

  @Override
  public Integer call() {
    if (!SHELLS.contains(shell)) {
      throw new ParameterException(
          spec.commandLine(), "There is a script for bash and zsh, not for '" + shell + "'");
    }
    if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
      throw new ParameterException(spec.commandLine(), "A command cannot be called '" + name + "'");
    }
    String jar = Path.of(ResumeCommand.jar()).toAbsolutePath().normalize().toString();
    screen.out().print(AutoComplete.bash(name, spec.root().commandLine()));
    screen.out().println();
    screen.out().println("# The programs as one command.");
    screen.out().println(name + "() { java -jar " + ResumeCommand.quoted(jar) + " \"$@\"; }");
    screen.out().flush();
    return ExitCodes.OK;
  }
}
