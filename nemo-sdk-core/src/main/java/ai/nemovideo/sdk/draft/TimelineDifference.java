package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.timeline.Sentences;
import ai.nemovideo.sdk.internal.timeline.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * What is different between two timelines, from {@link Timeline#difference}.
 *
 * @param changes by track and time as the later timeline has them, the removed tracks last; copied
 */
public record TimelineDifference(List<TimelineChange> changes) {

  /** Nothing is different. */
  public static final TimelineDifference NONE = new TimelineDifference(List.of());

  /**
   * Copies the changes.
   *
   * @param changes as above
   */
  public TimelineDifference {
    changes = List.copyOf(Objects.requireNonNull(changes, "changes"));
  }

  /** {@return whether the timelines show the same} */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /**
   * The changes for people, in English: {@code Title added: “Paradise Found”, 0–3 s}. Four or more
   * neighbours that moved by the same time share a sentence.
   *
   * @return the sentences; empty when nothing is different
   */
  public List<String> sentences() {
    return new Sentences(Words.english()).of(changes);
  }

  /**
   * As {@link #sentences()}, in another language.
   *
   * @param locale Chinese, or English in all other cases
   * @return the sentences
   */
  public List<String> sentences(Locale locale) {
    return new Sentences(Words.of(Objects.requireNonNull(locale, "locale"))).of(changes);
  }

  /**
   * As {@link #sentences()}, in the caller's words.
   *
   * @param words the words that differ from the English ones, as {@link Timeline} says
   * @return the sentences
   */
  public List<String> sentences(ResourceBundle words) {
    return new Sentences(Words.of(Objects.requireNonNull(words, "words"))).of(changes);
  }

  /** The first twenty sentences, a line each. */
  @Override
  public String toString() {
    return new Sentences(Words.english()).lines(changes);
  }
}
