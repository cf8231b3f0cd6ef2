package ai.nemovideo.sdk.examples.chat;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an export goes. What is there already is never replaced: a chat is no place to ask. */
final class VideoName {

  private static final String USUAL = "nemo-video.mp4";
  private static final String EXTENSION = ".mp4";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\"([^\"]+\\.mp4)\"|“([^”]+\\.mp4)”|'([^']+\\.mp4)'"
              + "|((?:\\\\.|[^\\s\"“”'，。])+\\.mp4)(?![\\p{L}\\p{N}])");
  private static final Pattern CHINESE_WORDS =
      Pattern.compile("^(?:请|帮我)*(?:导出|另存|保存|下载|存)(?:到|为|成|叫做|叫)?");

  private VideoName() {}

  /** The file that some words name, or the usual one; one that is free. */
  static Path in(String words, Path folder) {
    Matcher named = NAMED.matcher(words);
    return free(folder.resolve(named.find() ? name(named) : Path.of(USUAL)));
  }

  /** The file that the argument of a command names, or the usual one; one that is free. */
  static Path of(String argument, Path folder) {
    String bare = argument.replaceAll("^[\"'“]|[\"'”]$", "");
    if (bare.isBlank()) {
      return free(folder.resolve(USUAL));
    }
    boolean complete = bare.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    return free(folder.resolve(path(complete ? bare : bare + EXTENSION)));
  }

  private static Path name(Matcher named) {
    for (int quoted = 1; quoted <= 3; quoted++) {
      if (named.group(quoted) != null) {
        return path(named.group(quoted));
      }
    }
    // Chinese has no spaces: the file may stand right behind the verb.
    return path(CHINESE_WORDS.matcher(named.group(4)).replaceFirst(""));
  }

  private static Path path(String text) {
    try {
      return text.startsWith("~/")
          ? Path.of(System.getProperty("user.home", ""), text.substring(2))
          : Path.of(text);
    } catch (InvalidPathException e) {
      return Path.of(USUAL);
    }
  }

  /** The file, or the next one that is not there yet. */
  static Path free(Path wanted) {
    Path file = wanted.toAbsolutePath().normalize();
    String name = Optional.ofNullable(file.getFileName()).orElse(Path.of(USUAL)).toString();
    String stem = name.substring(0, name.length() - EXTENSION.length());
    Path candidate = file;
    for (int n = 2; Files.exists(candidate); n++) {
      candidate = file.resolveSibling(stem + "-" + n + EXTENSION);
    }
    return candidate;
  }
}
