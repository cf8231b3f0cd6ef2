package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.examples.job.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is wrong with an input, found without asking anybody. The SDK checks again when a batch
 * runs; here it is said with the place, and in a dry run too.
 */
final class InputCheck {

  /** Animations may come from all of them; the service has the last word (seeds). */
  static final List<String> IMAGES = List.of("jpg", "jpeg", "png", "webp", "gif", "heic", "heif");

  private static final List<String> OTHERS =
      List.of("mp4", "mov", "avi", "webm", "mkv", "mp3", "wav", "m4a", "aac");

  /** JPEG, PNG, GIF, WEBP, the family of HEIC, and what often has the name of one of them. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "\u00ff\u00d8\u00ff|\u0089PNG|GIF8|RIFF....WEBP|....ftyp|BM|II\\*\0|MM\0\\*",
          Pattern.DOTALL);

  private static final int LONGEST_MARK = 12;

  private static final long MAX_BYTES = 200L * 1024 * 1024;

  private InputCheck() {}

  static boolean isUrl(String input) {
    return input.toLowerCase(Locale.ROOT).matches("https?://.*");
  }

  static boolean isImage(Path file) {
    return IMAGES.contains(extension(String.valueOf(file.getFileName())));
  }

  /** The problem as a sentence without its full stop; empty when there is none. */
  static Optional<String> problem(String input) {
    if (isUrl(input)) {
      return url(input);
    }
    if (!Inputs.isFile(input)) {
      return Optional.empty();
    }
    if (Inputs.isOtherAddress(input)) {
      return Optional.of(Inputs.otherAddress(input));
    }
    try {
      return file(Path.of(input));
    } catch (InvalidPathException e) {
      return Optional.of(input + " is no file name: " + e.getReason());
    }
  }

  private static Optional<String> url(String input) {
    try {
      return new URI(input).getHost() == null
          ? Optional.of(input + " is an address without a host")
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.of(input + " is no address: " + e.getReason());
    }
  }

  private static Optional<String> file(Path file) {
    String extension = extension(file.toString());
    if (Files.notExists(file)) {
      return Optional.of("there is no file " + file);
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of(file + " is not a file");
    }
    if (!Files.isReadable(file)) {
      return Optional.of(file + " may not be read: check its permissions");
    }
    if (!IMAGES.contains(extension) && !OTHERS.contains(extension)) {
      return Optional.of(
          file
              + " is of a type that the service does not take; it takes "
              + String.join(", ", IMAGES));
    }
    return size(file).or(() -> picture(file, extension));
  }

  /**
   * A picture whose first bytes are those of no picture; it would be noticed only at its upload.
   */
  private static Optional<String> picture(Path file, String extension) {
    if (!IMAGES.contains(extension)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(LONGEST_MARK), StandardCharsets.ISO_8859_1);
      return PICTURE.matcher(start).lookingAt()
          ? Optional.empty()
          : Optional.of(file + " is no picture, whatever its name says: save it as one again");
    } catch (IOException e) {
      return Optional.of(file + " cannot be read: " + e.getMessage());
    }
  }

  private static Optional<String> size(Path file) {
    try {
      long bytes = Files.size(file);
      if (bytes == 0) {
        return Optional.of(file + " is empty");
      }
      return bytes > MAX_BYTES
          ? Optional.of(file + " is larger than 200 MB: compress or trim it")
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of(file + " cannot be read: " + e.getMessage());
    }
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
