package ai.nemovideo.sdk.examples.program;

import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.BundledPhotos;
import ai.nemovideo.sdk.examples.job.Connection;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.Order;
import ai.nemovideo.sdk.examples.job.VideoJob;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.option.OutputOption;
import ai.nemovideo.sdk.examples.option.SkillOption;
import ai.nemovideo.sdk.examples.screen.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The shortest way: images and one prompt in, a video out. */
@Command(name = "quick-edit", description = "Makes a video from images and one prompt.")
public final class QuickEdit implements Program {

  private static final String PROMPT =
      "turn these images into a 15-second video with smooth transitions and slow zoom";

  /** Without any arguments. */
  public static final String BUNDLED_PROMPT =
      PROMPT + ", title \"Small Wonders\", calm music at 35%";

  @Option(
      names = {"-i", "--image"},
      paramLabel = "FILE",
      description = {
        "An image, up to 200 MB; repeat it for more, in their order in the video.",
        "Without one: four bundled photographs."
      })
  private List<Path> images = new ArrayList<>();

  @Option(
      names = {"-p", "--prompt"},
      paramLabel = "TEXT",
      description = "What to make of them (default: " + PROMPT + ").")
  private @Nullable String prompt;

  @Option(names = "--fresh", description = FreshWords.ORDER)
  private boolean fresh;

  @Mixin private OutputOption output = new OutputOption();
  @Mixin private SkillOption skill = new SkillOption();
  @Mixin private final CommonOptions common;

  public QuickEdit(Screen screen) {
    this.common = new CommonOptions(screen);
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "quick-edit",
        "quick-edit -i beach.jpg -i hut.png \\",
        "    -p 'vertical, 8 seconds, slow zoom, title \"Paradise Found\"' \\",
        "    -o paradise.mp4");
  }

  @Override
  public Integer call() {
    List<String> problems = output.problems(images);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    try (Connection connection = skill.connect(common)) {
      VideoJob job = new VideoJob(connection.client(), common.console(), common.state());
      common.console().result(job.make(order(job.newId()), fresh));
    }
    return ExitCodes.OK;
  }

  private Order order(String jobId) {
    boolean bundled = images.isEmpty();
    String words = prompt != null ? prompt : bundled ? BUNDLED_PROMPT : PROMPT;
    return new Order(
        jobId,
        "quick-edit",
        common.target(),
        skill.name(),
        bundled ? BundledPhotos.inputs() : images.stream().map(Path::toString).toList(),
        words,
        OutputSettings.defaults(),
        output.file());
  }
}
