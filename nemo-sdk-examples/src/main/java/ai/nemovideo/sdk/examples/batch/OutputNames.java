package ai.nemovideo.sdk.examples.batch;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Hands out file names, each once. Names that differ only in case count as one, because on many
 * disks they are.
 */
final class OutputNames {

  private static final String MP4 = ".mp4";

  private final Path folder;

  /** Who has a file. */
  private final Map<String, String> taken = new HashMap<>();

  OutputNames(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes a file that somebody asked for.
   *
   * @param file absolute
   * @param owner who asks
   * @return who has it already
   */
  Optional<String> take(Path file, String owner) {
    return Optional.ofNullable(taken.putIfAbsent(key(file), owner));
  }

  /** A free file, named after an image: photo.mp4, photo-2.mp4 and so on. */
  Path after(String input, String owner) {
    String stem = clean(input);
    Path file = folder.resolve(stem + MP4);
    for (int i = 2; take(file, owner).isPresent(); i++) {
      file = folder.resolve(stem + "-" + i + MP4);
    }
    return file;
  }

  /** The name of a file without its extension. */
  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** A name that every disk takes. */
  private static String clean(String input) {
    String path = InputCheck.isUrl(input) ? input.replaceFirst("[?#].*", "") : input;
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    String clean = stem(name).replaceAll("[\\p{Cntrl}<>:\"|?*]", "_").strip();
    return clean.isEmpty() ? "video" : clean;
  }

  /** By capitals first, as some letters share only those: what is one file here is one there. */
  private static String key(Path file) {
    String folded =
        Normalizer.normalize(file.toString(), Normalizer.Form.NFD)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }
}
