package ai.nemovideo.sdk.internal.batch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The message of an item. The session holds the timeline and the files of the items before it, so
 * the instruction is put into a frame that asks for a new video from the item's own files. How the
 * real agent takes it is assumed; this class is the only place that knows.
 */
final class Frame {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private Frame() {}

  /** A structured prompt names its pictures itself, and is none any more with words around it. */
  static boolean fits(String instruction) {
    String text = instruction.strip();
    return !(text.startsWith("{") && text.endsWith("}"));
  }

  /**
   * The instruction in its frame.
   *
   * @param given the names of the files on this side
   * @param uploaded their names in the session, in the same order
   */
  static String around(String instruction, List<String> given, List<String> uploaded) {
    String words = instruction.strip();
    for (int i = 0; i < given.size(); i++) {
      words = renamed(words, given.get(i), uploaded.get(i));
    }
    return HAN.matcher(words).find()
        ? "只用" + quoted(uploaded, "“", "”", "、", "和") + "制作一个新视频：" + words
        : "Make a new video from "
            + quoted(uploaded, "\"", "\"", ", ", " and ")
            + " only: "
            + words;
  }

  private static String renamed(String words, String from, String to) {
    if (from.isBlank() || from.equals(to)) {
      return words;
    }
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(from) + "(?![\\p{L}\\p{N}])")
        .matcher(words)
        .replaceAll(Matcher.quoteReplacement(to));
  }

  private static String quoted(
      List<String> names, String open, String close, String comma, String and) {
    int last = names.size() - 1;
    String firsts =
        names.subList(0, last).stream()
            .map(name -> open + name + close)
            .collect(Collectors.joining(comma));
    return firsts + (last > 0 ? and : "") + open + names.get(last) + close;
  }
}
