package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.talk.Phrases;
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

  /** What a name follows that may be of several words. */
  private static final Pattern CALLED =
      Pattern.compile(
          "(?iU)(?:\\b(?:called|named|titled)\\s+|\\bas\\s+(?!(?:an?\\s+)?(?:mp4|video|file)\\b)"
              + "|(?:名为|叫做|叫|另存为|保存为|导出为|存为|保存成|导出成|存成|为|成)\\s*)");

  /** What stands before a name and is no part of it. */
  private static final Pattern NO_PART =
      Pattern.compile(
          "(?iU)(?:^|[\\s:：,，])(?:export|exporting|download|downloading|save|render|send|it|this|that|the"
              + "|video|videos|clip|movie|film|file|result|mp4|to|into|in|at|as|under|me|us|please|now|called"
              + "|named|导出|导出到|下载|下载到|保存|保存到|请|到)[\\s:：,，]*$");

  private static final Pattern CHINESE_WORDS =
      Pattern.compile("^(?:请|帮我)*(?:导出|另存|保存|下载|存)(?:到|为|成|叫做|叫)?");

  private VideoName() {}

  /**
   * The file that some words name, or the usual one; one that is free.
   *
   * @throws BadInputException when nobody can tell where its name begins
   */
  static Path in(String words, Path folder, Phrases phrases) {
    Matcher named = NAMED.matcher(words);
    return free(folder.resolve(named.find() ? name(named, words, phrases) : Path.of(USUAL)));
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

  private static Path name(Matcher named, String words, Phrases phrases) {
    for (int quoted = 1; quoted <= 3; quoted++) {
      if (named.group(quoted) != null) {
        return path(named.group(quoted));
      }
    }
    // Chinese has no spaces: the file may stand right behind the verb.
    String word = CHINESE_WORDS.matcher(named.group(4)).replaceFirst("");
    String before = words.substring(0, named.start()).stripTrailing();
    boolean alone = before.isEmpty() || !word.equals(named.group(4));
    if (alone || NO_PART.matcher(before).find() || !separated(words, named.start())) {
      return path(word);
    }
    Matcher called = CALLED.matcher(before + " ");
    int from = -1;
    while (called.find()) {
      from = called.end();
    }
    if (from >= 0) {
      return path(words.substring(from, named.start()) + word);
    }
    String last = before.substring(before.lastIndexOf(' ') + 1);
    throw new BadInputException(phrases.say("export.which", last + " " + word, word));
  }

  /** A comma or quotation mark before the word ends what may belong to it. */
  private static boolean separated(String words, int at) {
    return at > 0 && words.charAt(at - 1) == ' ';
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
