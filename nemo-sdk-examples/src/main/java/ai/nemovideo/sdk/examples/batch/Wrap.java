package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.examples.screen.Cells;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines for a terminal. */
final class Wrap {

  private Wrap() {}

  /** Lines that take no more cells than there are; longer words, such as links, stay whole. */
  static List<String> lines(String text, int cells) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (line.length() > 0 && Cells.width(line + " " + word) > cells) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
