package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.MediaSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The photographs in this jar. */
public final class BundledPhotos {

  /** In their order in the video; where they come from is in SOURCES.md beside them. */
  public static final List<String> NAMES =
      List.of("dandelions.jpg", "coffee.jpg", "allium-portrait.jpg", "deep-field.jpg");

  private static final String FOLDER = "/ai/nemovideo/sdk/examples/photos/";

  private BundledPhotos() {}

  /** All of them, as {@link Inputs} reads them. */
  public static List<String> inputs() {
    return NAMES.stream().map(Inputs::bundled).toList();
  }

  /** One of them. */
  static MediaSource media(String name) {
    try (InputStream photo = BundledPhotos.class.getResourceAsStream(FOLDER + name)) {
      if (photo == null) {
        throw new IOException(FOLDER + name + " is missing in this jar");
      }
      return MediaSource.bytes(name, photo.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("A bundled photograph cannot be read", e);
    }
  }
}
