package ai.nemovideo.sdk.internal.skill;

import ai.nemovideo.sdk.skill.Intent.Route;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one clause says.
 *
 * @param kind what it is
 * @param route whom it asks, when it is an order
 * @param word the word that says so, when one does
 */
record Finding(Kind kind, @Nullable Route route, @Nullable Word word) {

  /** In the order in which they count: of two in a message the upper one decides. */
  enum Kind {
    /** A wish that changes the video. */
    EDIT,
    /** A word of an order, in words about something else. */
    CONTENT,
    /** An order to the program itself. */
    ORDER,
    /** A question that the agent has to answer. */
    QUESTION,
    /** Words that are too many for an order. */
    LONG,
    /** What is not to be done. */
    DENIAL,
    /** Words that ask for nothing, or for nothing known. */
    REMARK,
    /** Politeness and praise. */
    NOTHING
  }

  static Finding of(Kind kind) {
    return new Finding(kind, null, null);
  }

  static Finding of(Kind kind, Word word) {
    return new Finding(kind, null, word);
  }

  static Finding order(Route route, Word word) {
    return new Finding(Kind.ORDER, route, word);
  }

  Optional<String> matched() {
    return Optional.ofNullable(word).map(Word::text);
  }
}
