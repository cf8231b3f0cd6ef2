package ai.nemovideo.sdk.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads tagged regions of Java files and fenced blocks of Markdown files. */
final class Regions {

  private static final String BEGIN = "// README: ";
  private static final String END = "// end";
  private static final String FENCE = "```";

  private Regions() {}

  /** The regions of a Java file by name, each without its indentation. */
  static Map<String, String> ofJava(Path file) throws IOException {
    Map<String, String> regions = new LinkedHashMap<>();
    String name = "";
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.strip().startsWith(BEGIN)) {
        name = line.strip().substring(BEGIN.length());
        lines.clear();
      } else if (line.strip().equals(END)) {
        regions.put(name, String.join("\n", lines).stripIndent().strip());
      } else {
        lines.add(line);
      }
    }
    return regions;
  }

  /** The blocks of a Markdown file in a language, in order. */
  static List<String> ofMarkdown(Path file, String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(file)) {
      if (!inside && line.equals(FENCE + language)) {
        inside = true;
        lines.clear();
      } else if (inside && line.equals(FENCE)) {
        inside = false;
        blocks.add(String.join("\n", lines).strip());
      } else {
        lines.add(line);
      }
    }
    return blocks;
  }
}
