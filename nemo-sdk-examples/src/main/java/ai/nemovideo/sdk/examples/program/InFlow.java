package ai.nemovideo.sdk.examples.program;

import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.PermissionDeniedException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.Connection;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.Failure;
import ai.nemovideo.sdk.examples.job.FlowItem;
import ai.nemovideo.sdk.examples.job.FlowNames;
import ai.nemovideo.sdk.examples.job.Inputs;
import ai.nemovideo.sdk.examples.job.Order;
import ai.nemovideo.sdk.examples.job.VideoJob;
import ai.nemovideo.sdk.examples.job.VideoReport;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.option.OutputOption;
import ai.nemovideo.sdk.examples.option.SkillOption;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Screen;
import ai.nemovideo.sdk.skill.SkillProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A filter: what is to be made goes in, one JSON line for each comes out. */
@Command(
    name = "in-flow",
    description = {
      "A step of a pipeline: an image and a prompt in, a JSON line out.",
      "Without arguments it reads lines from standard input, each an input, a tab and"
          + " a prompt, or a JSON object with input (or inputs), prompt, file and id."
          + " Asking twice with the same id pays once; what the agent said is told the first"
          + " time."
    })
public final class InFlow implements Program {

  private static final SkillProfile SKILL = SkillProfile.IN_FLOW;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "INPUT",
      description = "An image on disk, or its address.")
  private @Nullable String input;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PROMPT",
      description = "What to make of it.")
  private @Nullable String words;

  @Option(
      names = {"-p", "--prompt"},
      paramLabel = "TEXT",
      description = "For inputs without a prompt (default: ${DEFAULT-VALUE}).")
  private String prompt = SKILL.signaturePrompt();

  @Option(
      names = {"-d", "--directory"},
      paramLabel = "DIR",
      defaultValue = ".",
      description =
          "Where the videos go, named like their inputs (default: this folder). A file of that"
              + " name is replaced.")
  private Path directory = Path.of(".");

  @Mixin private SkillOption skill = new SkillOption();
  @Mixin private final CommonOptions common;

  private final Screen screen;

  public InFlow(Screen screen) {
    this.screen = screen;
    this.common = new CommonOptions(screen);
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "in-flow beach.jpg '5 seconds, slow zoom'", "in-flow -d videos < list.tsv | jq -r .file");
  }

  @Override
  public Map<Integer, String> exitCodes() {
    Map<Integer, String> codes = new LinkedHashMap<>();
    codes.put(ExitCodes.OK, "all videos are on disk");
    codes.put(ExitCodes.JOB_FAILED, "some are not; their lines say why");
    codes.put(ExitCodes.BAD_INPUT, "bad usage; nothing was sent");
    codes.put(ExitCodes.INTERNAL, "a fault of the program itself");
    codes.put(ExitCodes.INTERRUPTED, "stopped by Ctrl-C");
    codes.put(ExitCodes.DESERTED, "nobody reads the results any more; nothing was begun since");
    return codes;
  }

  @Override
  public Integer call() throws IOException {
    try (Connection connection = SkillOption.connect(common, common.target(), skillName())) {
      Flow flow = new Flow(new VideoJob(connection.client(), common.console(), common.state()));
      String first = input;
      if (first != null) {
        flow.make(new FlowItem(List.of(first), words == null ? prompt : words, null, null));
        return flow.exitCode;
      }
      if (screen.typed()) {
        common.console().notice("Type an image, a tab and a prompt on each line; Ctrl-D ends.");
      }
      String line;
      while (flow.exitCode != ExitCodes.DESERTED && (line = screen.in().readLine()) != null) {
        flow.make(line);
      }
      return flow.exitCode;
    }
  }

  private String skillName() {
    String named = skill.name();
    return named == null ? SKILL.source() : named;
  }

  /** Whether all other jobs would be refused, too. */
  private static boolean stopsAll(NemoException e) {
    return e instanceof OutOfCreditsException
        || e instanceof ExportBlockedException
        || e instanceof TokenInvalidException
        || e instanceof PermissionDeniedException;
  }

  /** One run through all inputs; a failed one does not stop the others. */
  private final class Flow {

    private final VideoJob jobs;
    private final Console console = common.console();
    private final FlowNames names = new FlowNames(directory);
    private int exitCode = ExitCodes.OK;
    private @Nullable String blocked;

    /** Of the line that is being worked on, from 1; 0 when there are none. */
    private int number;

    Flow(VideoJob jobs) {
      this.jobs = jobs;
    }

    void make(String line) {
      number++;
      if (line.isBlank()) {
        return;
      }
      FlowItem item;
      try {
        item = FlowItem.parse(line, prompt);
      } catch (BadInputException e) {
        failed(Json.object("line", line), e);
        return;
      }
      console.notice("Line " + number + ": " + String.join(", ", item.inputs()));
      make(item);
    }

    void make(FlowItem item) {
      long begin = System.nanoTime();
      try {
        if (blocked != null) {
          throw new BadInputException(blocked);
        }
        VideoReport report = jobs.make(order(item));
        names.saved(item, report.file());
        Map<String, Object> facts = item.facts();
        facts.putAll(report.facts());
        facts.put("seconds", Math.round((System.nanoTime() - begin) / 1e8) / 10.0);
        tell(facts);
      } catch (BadInputException e) {
        failed(item.facts(), e);
      } catch (NemoException e) {
        if (stopsAll(e)) {
          blocked = "Not begun, because one before it was refused: " + e.getMessage();
        }
        Failure failure = new Failure(e, common.state());
        Map<String, Object> error = Json.object("message", e.getMessage());
        error.putAll(failure.facts());
        failure.report(console, name());
        tellFailure(item.facts(), error);
      }
    }

    private Order order(FlowItem item) {
      List<Path> files = item.inputs().stream().filter(Inputs::isFile).map(Path::of).toList();
      Path file = names.fileFor(item);
      List<String> problems = OutputOption.problems(file, files);
      if (!problems.isEmpty()) {
        throw new BadInputException(problems);
      }
      return new Order(
          item.id() == null ? jobs.newId() : item.id(),
          "in-flow",
          common.target(),
          skillName(),
          item.inputs(),
          item.prompt(),
          OutputSettings.defaults(),
          file);
    }

    private void failed(Map<String, Object> facts, BadInputException e) {
      console.problem(name(), String.valueOf(e.getMessage()));
      Map<String, Object> error =
          Json.object(
              "message",
              e.getMessage(),
              "type",
              "BadInput",
              "stage",
              Stage.INPUT.name(),
              "outcome",
              Outcome.NOT_SENT.name(),
              "mayHaveBeenCharged",
              false,
              "retryable",
              false);
      tellFailure(facts, error);
    }

    /** People look for the line; programs have its number in the answer. */
    private String name() {
      return number == 0 || console.json() ? "in-flow" : "in-flow: line " + number;
    }

    private void tellFailure(Map<String, Object> facts, Map<String, Object> error) {
      exitCode = ExitCodes.JOB_FAILED;
      facts.put("error", error);
      tell(facts);
    }

    private void tell(Map<String, Object> facts) {
      if (number > 0) {
        facts.put("lineNumber", number);
      }
      screen.out().println(Json.line(facts));
      if (console.isDeserted()) {
        console.problem("in-flow", "Nobody reads the results any more: stopped.");
        exitCode = ExitCodes.DESERTED;
      }
    }
  }
}
