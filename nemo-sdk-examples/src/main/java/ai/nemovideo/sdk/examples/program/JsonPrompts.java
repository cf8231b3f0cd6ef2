package ai.nemovideo.sdk.examples.program;

import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.Connection;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.Order;
import ai.nemovideo.sdk.examples.job.TextFile;
import ai.nemovideo.sdk.examples.job.VideoJob;
import ai.nemovideo.sdk.examples.job.VideoReport;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.option.OutputOption;
import ai.nemovideo.sdk.examples.option.SkillOption;
import ai.nemovideo.sdk.examples.prompt.ProblemReport;
import ai.nemovideo.sdk.examples.prompt.PromptCheckResult;
import ai.nemovideo.sdk.examples.prompt.PromptText;
import ai.nemovideo.sdk.examples.prompt.SceneInputs;
import ai.nemovideo.sdk.examples.prompt.Starter;
import ai.nemovideo.sdk.examples.screen.Screen;
import ai.nemovideo.sdk.skill.JsonPrompt;
import ai.nemovideo.sdk.skill.JsonPromptException;
import ai.nemovideo.sdk.skill.SkillProfile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A prompt in JSON, scene by scene, in; a video out. */
@Command(name = "json-prompt", description = "Makes a video from a prompt in JSON, scene by scene.")
public final class JsonPrompts implements Program {

  private static final String NAME = "json-prompt";
  private static final String STANDARD_INPUT = "-";

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = {
        "The JSON file, or - for standard input.",
        "Images are looked for beside it. Without a file: the bundled example."
      })
  private @Nullable String file;

  @Option(
      names = {"-i", "--image"},
      paramLabel = "FILE",
      description =
          "An image from elsewhere, or for scenes that name none; repeat it for more, in their"
              + " order.")
  private List<String> images = new ArrayList<>();

  @Option(names = "--fresh", description = FreshWords.ORDER)
  private boolean fresh;

  @ArgGroup(exclusive = true)
  private Instead instead = new Instead();

  @Mixin private OutputOption output = new OutputOption();
  @Mixin private SkillOption skill = new SkillOption();
  @Mixin private final CommonOptions common;

  public JsonPrompts(Screen screen) {
    this.common = new CommonOptions(screen);
  }

  /** What may be done instead of making the video. */
  private static final class Instead {

    @Option(names = "--check", description = "Only tell whether the prompt can be used.")
    private boolean check;

    @Option(names = "--schema", description = "Print the JSON Schema of these prompts.")
    private boolean schema;

    @Option(names = "--example", description = "Print an example to begin with.")
    private boolean example;
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "json-prompt",
        "json-prompt --example > scenes.json",
        "json-prompt scenes.json --check",
        "json-prompt scenes.json -o scenes.mp4");
  }

  @Override
  public Integer call() {
    if (instead.schema) {
      return print(JsonPrompt.schema());
    }
    if (instead.example) {
      Starter.comments().forEach(line -> common.console().notice(line));
      return print(Starter.text().text());
    }
    PromptText text = text();
    try {
      return use(text, text.parse());
    } catch (JsonPromptException e) {
      return bad(text, e.problems());
    }
  }

  private int use(PromptText text, JsonPrompt prompt) {
    SceneInputs inputs = SceneInputs.find(prompt, text, folder(), images);
    if (!inputs.problems().isEmpty()) {
      return bad(text, inputs.problems());
    }
    if (!inputs.bundled().isEmpty() && file != null) {
      common
          .console()
          .notice("Bundled photographs are used: " + String.join(", ", inputs.bundled()) + ".");
    }
    if (instead.check) {
      common.console().result(new PromptCheckResult(text, prompt, inputs.inputs()));
      return ExitCodes.OK;
    }
    return make(prompt, inputs.inputs());
  }

  private int make(JsonPrompt prompt, List<String> inputs) {
    List<String> problems = output.problems(images.stream().map(Path::of).toList());
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    VideoReport report;
    try (Connection connection = SkillOption.connect(common, common.target(), skillName())) {
      VideoJob job = new VideoJob(connection.client(), common.console(), common.state());
      report =
          job.make(
              new Order(
                  job.newId(),
                  NAME,
                  common.target(),
                  skillName(),
                  inputs,
                  prompt.toJson(),
                  OutputSettings.defaults(),
                  output.file()),
              fresh);
    }
    common.console().result(report);
    return ExitCodes.OK;
  }

  private String skillName() {
    String named = skill.name();
    return named == null ? SkillProfile.JSON_PROMPT.source() : named;
  }

  private PromptText text() {
    if (file == null) {
      return Starter.text();
    }
    if (file.equals(STANDARD_INPUT)) {
      return new PromptText("standard input", standardInput());
    }
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(
          "There is no file " + path.toAbsolutePath() + ". json-prompt --example prints one.");
    }
    return new PromptText(String.valueOf(path.getFileName()), TextFile.of(path));
  }

  private String standardInput() {
    try (StringWriter text = new StringWriter()) {
      common.console().screen().in().transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("The standard input cannot be read", e);
    }
  }

  /** Where images are looked for. */
  private Path folder() {
    return file == null || file.equals(STANDARD_INPUT)
        ? Path.of("").toAbsolutePath()
        : Path.of(file).toAbsolutePath().normalize().resolveSibling("");
  }

  private int bad(PromptText text, List<JsonPromptException.Problem> problems) {
    new ProblemReport(common.console(), NAME).tell(text, problems);
    return ExitCodes.BAD_INPUT;
  }

  private int print(String text) {
    common.console().screen().out().print(text.endsWith("\n") ? text : text + "\n");
    common.console().screen().out().flush();
    return ExitCodes.OK;
  }
}
