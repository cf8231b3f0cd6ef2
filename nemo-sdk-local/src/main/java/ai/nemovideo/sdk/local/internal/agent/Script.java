package ai.nemovideo.sdk.local.internal.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt from which readers take what they understand. What has been taken is blanked out, so
 * that no word is understood twice and what is left at the end is what nobody understood.
 */
final class Script {
  /** Stands for every character that has been taken; no prompt contains it. */
  static final char TAKEN = '\u0001';

  private final StringBuilder text;

  Script(String prompt) {
    text = new StringBuilder(prompt.replace(TAKEN, ' '));
  }

  static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether a pattern fits anywhere in what has not been taken; takes nothing. */
  boolean mentions(Pattern pattern) {
    return pattern.matcher(text).find();
  }

  /** The first fit, without taking it. */
  Optional<MatchResult> find(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  /** Takes the first fit. */
  Optional<MatchResult> take(Pattern pattern) {
    Optional<MatchResult> found = find(pattern);
    found.ifPresent(this::take);
    return found;
  }

  /** Takes every fit. */
  List<MatchResult> takeAll(Pattern pattern) {
    List<MatchResult> all = new ArrayList<>();
    Matcher matcher = pattern.matcher(text.toString());
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        all.add(matcher.toMatchResult());
        take(matcher.toMatchResult());
      }
    }
    return all;
  }

  void take(MatchResult found) {
    take(found.start(), found.end());
  }

  void take(int from, int to) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, TAKEN);
    }
  }

  /** What has not been taken, with {@link #TAKEN} in place of what has. */
  String rest() {
    return text.toString();
  }
}
