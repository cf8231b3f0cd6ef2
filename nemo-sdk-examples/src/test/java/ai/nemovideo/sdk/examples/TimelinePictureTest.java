package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.examples.job.BundledPhotos;
import ai.nemovideo.sdk.examples.job.Inputs;
import ai.nemovideo.sdk.examples.program.QuickEdit;
import ai.nemovideo.sdk.local.LocalNemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture in the documents is the timeline of the bundled program, as it is today. */
final class TimelinePictureTest {

  private static final Path PICTURE =
      Path.of("..", "docs", "timeline.svg").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void thePictureInTheDocumentsIsUpToDate() throws IOException {
    String svg = quickEdit().toSvg();

    if (System.getenv("CI") == null && !onDisk().equals(svg)) {
      Files.writeString(PICTURE, svg);
    }

    assertThat(onDisk())
        .as(
            "%s is not what the program makes. Run `mvn -pl nemo-sdk-examples -am test"
                + " -Dtest=TimelinePictureTest -Dsurefire.failIfNoSpecifiedTests=false` without"
                + " the environment variable CI and commit the picture.",
            PICTURE)
        .isEqualTo(svg);
  }

  /** What the program makes without arguments; it need not be rendered to be seen. */
  private Timeline quickEdit() {
    try (LocalNemo service = LocalNemo.start();
        NemoClient nemo =
            NemoClient.builder().baseUrl(service.baseUrl()).configDirectory(folder).build()) {
      NemoSession session = nemo.openSession();
      BundledPhotos.inputs().forEach(photo -> session.upload(Inputs.media(photo)));
      session.send(QuickEdit.BUNDLED_PROMPT);
      return session.state().draft().orElseThrow().timeline();
    }
  }

  private static String onDisk() throws IOException {
    // A checkout may have other line ends.
    return Files.exists(PICTURE) ? Files.readString(PICTURE).replace("\r\n", "\n") : "";
  }
}
