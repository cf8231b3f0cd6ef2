package ai.nemovideo.sdk.internal.gui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a table: Chinese terms, of which the longest that fits is found. */
final class Terms {

  private final Map<Character, List<String>> byFirst = new HashMap<>();

  private Terms() {}

  /** Terms between spaces. */
  static Terms of(String spaced) {
    Terms terms = new Terms();
    for (String term : spaced.strip().split("\\s+", -1)) {
      terms.add(term);
    }
    return terms;
  }

  Terms and(Terms other) {
    Terms both = new Terms();
    byFirst.values().forEach(all -> all.forEach(both::add));
    other.byFirst.values().forEach(all -> all.forEach(both::add));
    return both;
  }

  private void add(String term) {
    List<String> same = byFirst.computeIfAbsent(term.charAt(0), first -> new ArrayList<>());
    same.add(term);
    same.sort((a, b) -> b.length() - a.length());
  }

  /** How long the longest term that begins here is; 0 when none does. */
  int at(String text, int i) {
    @Nullable List<String> same = i < text.length() ? byFirst.get(text.charAt(i)) : null;
    if (same != null) {
      for (String term : same) {
        if (text.startsWith(term, i)) {
          return term.length();
        }
      }
    }
    return 0;
  }

  /** Where the first term between the two places begins; -1 when there is none. */
  int first(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (at(text, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  boolean in(String text, int from, int to) {
    return first(text, from, to) >= 0;
  }

  /** The place after as many terms as follow each other from here. */
  int over(String text, int from) {
    int i = from;
    for (int length = at(text, i); length > 0; length = at(text, i)) {
      i += length;
    }
    return i;
  }

  boolean ends(String text) {
    for (int i = Math.max(0, text.length() - 6); i < text.length(); i++) {
      if (i + at(text, i) == text.length()) {
        return true;
      }
    }
    return false;
  }
}
