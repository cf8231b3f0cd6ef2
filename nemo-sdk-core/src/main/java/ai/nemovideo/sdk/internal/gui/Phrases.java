package ai.nemovideo.sdk.internal.gui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a table: English phrases, of which the longest that fits is found. */
final class Phrases {

  private final Map<String, List<String[]>> byFirst = new HashMap<>();

  private Phrases() {}

  /** Phrases between bars. */
  static Phrases of(String bars) {
    Phrases phrases = new Phrases();
    for (String phrase : bars.split("\\|", -1)) {
      if (!phrase.isBlank()) {
        phrases.add(phrase.strip().split("\\s+", -1));
      }
    }
    return phrases;
  }

  Phrases and(Phrases other) {
    Phrases both = new Phrases();
    byFirst.values().forEach(all -> all.forEach(both::add));
    other.byFirst.values().forEach(all -> all.forEach(both::add));
    return both;
  }

  private void add(String[] words) {
    List<String[]> same = byFirst.computeIfAbsent(words[0], first -> new ArrayList<>());
    same.add(words);
    same.sort((a, b) -> b.length - a.length);
  }

  /** How many words the longest phrase that begins here has; 0 when none does. */
  int at(List<Token> tokens, int i) {
    @Nullable List<String[]> same = i < tokens.size() ? byFirst.get(tokens.get(i).word()) : null;
    if (same != null) {
      for (String[] words : same) {
        if (fits(words, tokens, i)) {
          return words.length;
        }
      }
    }
    return 0;
  }

  /** Whether a phrase stands anywhere between the two places. */
  boolean in(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (at(tokens, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The place after as many phrases as follow each other from here. */
  int over(List<Token> tokens, int from) {
    int i = from;
    for (int length = at(tokens, i); length > 0; length = at(tokens, i)) {
      i += length;
    }
    return i;
  }

  private static boolean fits(String[] words, List<Token> tokens, int i) {
    if (i + words.length > tokens.size()) {
      return false;
    }
    for (int k = 1; k < words.length; k++) {
      if (!words[k].equals(tokens.get(i + k).word())) {
        return false;
      }
    }
    return true;
  }
}
