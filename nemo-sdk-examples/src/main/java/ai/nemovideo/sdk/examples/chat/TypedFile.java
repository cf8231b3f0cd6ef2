package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.MediaSource;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word that may be a file, as people type it or as terminals put it there when a file is dropped
 * on them: a path, quoted or with escaped spaces, {@code ~/…}, {@code file://…} or an address.
 *
 * @param from where the word begins in its line
 * @param to where it ends
 * @param media what it names
 * @param isNamed whether it can only be meant as a file: it has a folder, or is an address of one
 * @param exists whether it is there, as far as can be known here
 */
record TypedFile(int from, int to, MediaSource media, boolean isNamed, boolean exists) {

  /** What the names of files end with that the service takes. */
  static final String EXTENSIONS =
      "(?:mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|hei[cf]|mp3|wav|m4a|aac)";

  private static final Pattern MEDIA = Pattern.compile("(?i).*\\." + EXTENSIONS);
  private static final Pattern ESCAPED = Pattern.compile("\\\\([^\\p{Alnum}])");

  /** The file under its own name, as it stands in a sentence. */
  String name() {
    return media.name();
  }

  /** Reads a word without its quotation marks; empty when it is no file. */
  static Optional<TypedFile> of(int from, int to, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      return url(from, to, word);
    }
    return path(word)
        .filter(path -> MEDIA.matcher(path.toString()).matches() || Files.isRegularFile(path))
        .map(path ->
            new TypedFile(
                from,
                to,
                MediaSource.file(path),
                path.getNameCount() > 1 || lower.startsWith("file:"),
                Files.exists(path)));
  }

  private static Optional<TypedFile> url(int from, int to, String word) {
    try {
      URI uri = new URI(word);
      boolean named = uri.getPath() != null && MEDIA.matcher(uri.getPath()).matches();
      return Optional.of(new TypedFile(from, to, MediaSource.url(uri), named, named));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> path(String word) {
    try {
      if (word.regionMatches(true, 0, "file:", 0, 5)) {
        return Optional.of(Path.of(URI.create(word.replace(" ", "%20"))));
      }
      String plain = File.separatorChar == '\\' ? word : ESCAPED.matcher(word).replaceAll("$1");
      return Optional.of(
          plain.startsWith("~/")
              ? Path.of(System.getProperty("user.home", ""), plain.substring(2))
              : Path.of(plain));
    } catch (InvalidPathException e) {
      return Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException noFileHere) {
      return Optional.empty();
    }
  }
}
