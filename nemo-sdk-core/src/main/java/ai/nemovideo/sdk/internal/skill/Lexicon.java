package ai.nemovideo.sdk.internal.skill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows what words do: finds, from left to right, the longest phrase of its files. */
final class Lexicon {

  private static final String SIMPLE = "SIMPLE";

  private final Map<List<String>, Tag> phrases = new HashMap<>();
  private final Map<String, String> simple = new HashMap<>();
  private int longest = 1;

  private Lexicon() {}

  /** The words that are shipped, read when first asked for. */
  static Lexicon shipped() {
    return Shipped.LEXICON;
  }

  /** A user's words with their tags. */
  List<Word> read(String words) {
    List<String> tokens =
        Tokens.of(words).stream().map(token -> simple.getOrDefault(token, token)).toList();
    List<Word> read = new ArrayList<>();
    for (int at = 0; at < tokens.size(); ) {
      int length = Math.min(longest, tokens.size() - at);
      while (length > 1 && !phrases.containsKey(tokens.subList(at, at + length))) {
        length--;
      }
      List<String> phrase = tokens.subList(at, at + length);
      read.add(new Word(text(phrase), tag(phrase)));
      at += length;
    }
    return List.copyOf(read);
  }

  private Tag tag(List<String> phrase) {
    Tag known = phrases.get(phrase);
    String first = phrase.get(0);
    if (known != null) {
      return known;
    }
    return first.equals(".") ? Tag.STOP : Tokens.isLink(first) ? Tag.LINK : Tag.OTHER;
  }

  private static String text(List<String> phrase) {
    StringBuilder text = new StringBuilder();
    for (String token : phrase) {
      boolean apart = text.length() > 0 && !isHan(token);
      text.append(apart ? " " : "").append(token);
    }
    return text.toString();
  }

  private static boolean isHan(String token) {
    return Character.isIdeographic(token.codePointAt(0));
  }

  private Lexicon with(String file) {
    try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The file " + file + " is missing from the jar.");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = next(lines); line != null; line = next(lines)) {
        add(line);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String next(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && (line.isBlank() || line.startsWith("#"))) {
      line = lines.readLine();
    }
    return line;
  }

  private void add(String line) {
    String[] parts = line.split("\\s+", 2);
    if (parts[0].equals(SIMPLE)) {
      for (String pair : parts[1].split(" ")) {
        simple.put(pair.substring(0, 1), pair.substring(1));
      }
      return;
    }
    for (String phrase : parts[1].split("\\|")) {
      List<String> tokens = Tokens.of(phrase);
      if (phrases.put(tokens, Tag.valueOf(parts[0])) != null) {
        throw new IllegalStateException("The phrase " + phrase.strip() + " is listed twice.");
      }
      longest = Math.max(longest, tokens.size());
    }
  }

  private static final class Shipped {
    static final Lexicon LEXICON =
        new Lexicon().with("intent-words.txt").with("intent-words_zh.txt");
  }
}
