package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.error.DownloadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The shortest way: images and one prompt in, a video out. */
@Command(
    name = "quick-edit",
    mixinStandardHelpOptions = true,
    versionProvider = NemoExamples.Version.class,
    description = "Makes a video from images and one prompt.")
final class QuickEdit implements Callable<Integer> {

  /** For the help. */
  static final List<String> EXAMPLES =
      List.of(
          "quick-edit",
          "quick-edit -i beach.jpg -i hut.png \\",
          "    -p 'vertical, 8 seconds, slow zoom, title \"Paradise Found\"' \\",
          "    -o paradise.mp4");

  private static final String PROMPT =
      "turn these images into a 15-second video with smooth transitions and slow zoom";

  static final String BUNDLED_PROMPT = PROMPT + ", title \"Small Wonders\", calm music at 35%";

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

  @Mixin private OutputOption output = new OutputOption();
  @Mixin private TargetOption target = new TargetOption();

  private final Screen screen;

  QuickEdit(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    List<String> problems = output.problems(images);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    if (!images.isEmpty()) {
      return make(images, prompt == null ? PROMPT : prompt);
    }
    try (BundledPhotos photos = BundledPhotos.unpack()) {
      return make(photos.files(), prompt == null ? BUNDLED_PROMPT : prompt);
    }
  }

  private int make(List<Path> files, String words) {
    try (Connection connection = target.open();
        SessionNote note = SessionNote.watch(screen, target.target())) {
      Animation video;
      try (ProgressDisplay display = new ProgressDisplay(StageView.of(screen))) {
        video =
            connection
                .client()
                .animate(
                    AnimateRequest.builder()
                        .images(files)
                        .prompt(words)
                        .onProgress(note.andThen(display))
                        .build());
        save(video);
      }
      new VideoReport(screen.out()).print(video, output.file());
    }
    return ExitCodes.OK;
  }

  private void save(Animation video) {
    try {
      video.saveTo(output.file());
    } catch (DownloadException e) {
      video.downloadUrl().ifPresent(url -> screen.err().println("The video is made: " + url));
      throw e;
    }
  }
}
