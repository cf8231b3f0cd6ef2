package ai.nemovideo.sdk.property;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.testing.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pictures of a job. */
final class Inputs {

  private Inputs() {}

  static List<MediaSource> in(Path folder) throws IOException {
    return List.of(picture(folder, "one.png"), picture(folder, "two.png"));
  }

  private static MediaSource picture(Path folder, String name) throws IOException {
    return MediaSource.bytes(name, Files.readAllBytes(Pictures.png(folder, name)));
  }
}
