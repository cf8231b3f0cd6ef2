package ai.nemovideo.sdk.examples.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The example in this jar: a prompt to begin with, for the bundled photographs. */
public final class Starter {

  /** What it is called on screens. */
  public static final String NAME = "the bundled example";

  private static final String FILE = "/ai/nemovideo/sdk/examples/prompt/example.json";

  private Starter() {}

  /** Its text. */
  public static PromptText text() {
    try (InputStream in = Starter.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException(FILE + " is missing in this jar");
      }
      return new PromptText(NAME, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled example cannot be read", e);
    }
  }

  /** What its keys mean; JSON has no comments. */
  public static List<String> comments() {
    return List.of(
        "aspect_ratio  16:9, 9:16, 1:1",
        "style         how it should look and feel, in words",
        "music         a name and a volume from 0 to 1, or \"none\"",
        "scenes        one after the other; each of their keys may be left out",
        "image         a file beside the JSON file, or a bundled photograph",
        "motion        still, zoom_in, zoom_out, pan_left, pan_right, pan_up, pan_down",
        "strength      of the motion: subtle, normal, strong",
        "duration      in seconds",
        "transition    to the next scene: cut, crossfade, fade_through_black, slide, wipe",
        "text          words over the picture",
        "All keys and limits: json-prompt --schema");
  }
}
