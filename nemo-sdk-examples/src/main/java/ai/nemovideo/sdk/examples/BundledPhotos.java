package ai.nemovideo.sdk.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The photographs in this jar, as files in a temporary folder for as long as they are needed. */
final class BundledPhotos implements AutoCloseable {

  /** In their order in the video; where they come from is in SOURCES.md beside them. */
  static final List<String> NAMES =
      List.of("dandelions.jpg", "coffee.jpg", "allium-portrait.jpg", "deep-field.jpg");

  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  private BundledPhotos(Path folder) {
    this.folder = folder;
  }

  /** Unpacks them under their own names. */
  static BundledPhotos unpack() {
    try {
      Path folder = Files.createTempDirectory("nemo-photos");
      folder.toFile().deleteOnExit();
      BundledPhotos photos = new BundledPhotos(folder);
      for (String name : NAMES) {
        photos.unpack(name);
      }
      return photos;
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled photographs cannot be unpacked", e);
    }
  }

  List<Path> files() {
    return List.copyOf(files);
  }

  /** Deletes them. Files that Ctrl-C leaves behind go when the JVM does. */
  @Override
  public void close() {
    try {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The unpacked photographs cannot be deleted", e);
    }
  }

  private void unpack(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream photo = BundledPhotos.class.getResourceAsStream("photos/" + name)) {
      if (photo == null) {
        throw new IOException("photos/" + name + " is missing in this jar");
      }
      Files.copy(photo, file);
    }
    file.toFile().deleteOnExit();
    files.add(file);
  }
}
