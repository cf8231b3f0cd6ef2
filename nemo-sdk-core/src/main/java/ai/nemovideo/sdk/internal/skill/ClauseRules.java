package ai.nemovideo.sdk.internal.skill;

import ai.nemovideo.sdk.internal.skill.Finding.Kind;
import ai.nemovideo.sdk.skill.Intent.Route;
import java.util.Optional;

/**
 * What a clause says, by rules of which the first that fits decides. An order needs its word where
 * orders have it: verbs (export, upload) at the front, with anything behind that is not about the
 * video's content; nouns (credits, status) in a question, or among foreseen words only; loose verbs
 * (send, render) among foreseen words only.
 */
final class ClauseRules {

  private ClauseRules() {}

  static Finding read(Clause clause) {
    return switch (clause.weight()) {
      case FULL -> wish(clause);
      case CHANGE -> change(clause).orElseGet(() -> Finding.of(Kind.NOTHING));
      case NONE -> Finding.of(Kind.NOTHING);
    };
  }

  private static Finding wish(Clause clause) {
    Optional<Word> not =
        clause.firstBeside(TagSets.BEFORE_NOT).filter(word -> word.tag() == Tag.NOT);
    if (not.isPresent()) {
      return Finding.of(Kind.DENIAL, not.get());
    }
    Optional<Word> key = clause.find(TagSets.KEYS);
    Optional<Word> how = clause.find(Tag.HOW);
    if (key.isPresent() && how.isPresent()) {
      return Finding.of(Kind.QUESTION, how.get());
    }
    return noun(clause).or(() -> verb(clause)).orElseGet(() -> other(clause, key));
  }

  /** Orders whose word is a noun, and loose verbs. */
  private static Optional<Finding> noun(Clause clause) {
    if (clause.has(Tag.CREDITS)
        && (clause.only(TagSets.BESIDE_CREDITS) || asks(clause, Tag.CREDITS))) {
      return order(Route.CREDITS, clause.find(Tag.CREDITS));
    }
    if (clause.has(Tag.STATE) && (clause.only(TagSets.BESIDE_STATE) || asks(clause, Tag.STATE))) {
      return order(Route.STATE, clause.find(Tag.STATE));
    }
    if (clause.has(Tag.SEND) && clause.has(Tag.VIDEO) && clause.only(TagSets.BESIDE_VIDEO)) {
      return order(Route.EXPORT, clause.find(Tag.SEND));
    }
    if (clause.has(Tag.ORIGIN)
        && clause.find(TagSets.BROUGHT).isPresent()
        && clause.only(TagSets.BESIDE_ORIGIN)) {
      return order(Route.UPLOAD, clause.find(Tag.ORIGIN));
    }
    if (clause.has(Tag.IS) && clause.has(Tag.READY) && clause.only(TagSets.BESIDE_STATE)) {
      return order(Route.STATE, clause.find(Tag.READY));
    }
    return inside(clause);
  }

  /** Who asks what is in the video asks for its timeline, whatever he calls it. */
  private static Optional<Finding> inside(Clause clause) {
    if (!clause.only(TagSets.BESIDE_INSIDE)) {
      return Optional.empty();
    }
    if (clause.has(Tag.HOLDS)) {
      return order(Route.STATE, clause.find(Tag.HOLDS));
    }
    if (clause.has(Tag.INSIDE) && clause.find(TagSets.QUESTIONS).isPresent()) {
      return order(Route.STATE, clause.find(Tag.INSIDE));
    }
    Optional<Word> place = clause.find(Tag.PLACE);
    return place.isPresent()
            && clause.before(place.get()).has(Tag.VIEW)
            && TagSets.BEFORE_PLACE.contains(clause.before(place.get()).last().tag())
            && clause.after(place.get()).has(Tag.VIDEO)
        ? order(Route.STATE, place)
        : Optional.empty();
  }

  /** In a question an unforeseen word does no harm, nor does an edit that is spoken of later. */
  private static boolean asks(Clause clause, Tag noun) {
    boolean question =
        clause.has(Tag.AMOUNT)
            || clause
                .firstBeside(TagSets.BEFORE_QUESTION)
                .filter(word -> TagSets.QUESTIONS.contains(word.tag()))
                .isPresent();
    return question
        && clause.find(TagSets.ABOUT_THE_CONTENT).isEmpty()
        && clause.find(noun).filter(word -> isMeant(clause.before(word))).isPresent();
  }

  /** Neither an edit's object nor "a status symbol". */
  private static boolean isMeant(Clause before) {
    return before.find(TagSets.EDITS).isEmpty()
        && (before.words().isEmpty() || before.last().tag() != Tag.NEW);
  }

  /** Orders whose word is a verb: nobody foresees how people name their video. */
  private static Optional<Finding> verb(Clause clause) {
    Optional<Word> found = clause.find(TagSets.VERBS);
    if (found.isEmpty() || !isInFront(clause.before(found.get()))) {
      return Optional.empty();
    }
    Word verb = found.get();
    Clause rest = clause.after(verb);
    if (change(rest).isPresent()) {
      return Optional.empty();
    }
    boolean fits = verb.tag() == Tag.EXPORT ? isExport(clause, verb) : isUpload(rest);
    return fits
        ? order(verb.tag() == Tag.EXPORT ? Route.EXPORT : Route.UPLOAD, found)
        : Optional.empty();
  }

  private static boolean isInFront(Clause before) {
    boolean objectFirst = before.has(Tag.TAKE) && before.find(TagSets.NO_OBJECT).isEmpty();
    return objectFirst || before.only(TagSets.BEFORE_ORDER);
  }

  /** The first thing that is named has to be the video; what is to be in it is for the agent. */
  private static boolean isExport(Clause clause, Word verb) {
    Clause rest = clause.after(verb);
    if (isNoun(clause.before(verb)) && !rest.only(TagSets.BESIDE_VIDEO)) {
      return false;
    }
    Optional<Word> thing = rest.find(TagSets.THINGS);
    boolean addsContent =
        rest.find(Tag.WITH)
            .filter(with -> rest.after(with).find(TagSets.ADDED).isPresent())
            .isPresent();
    return !addsContent && (thing.isEmpty() || thing.get().tag() == Tag.VIDEO);
  }

  /** With an article before it a verb is none. */
  private static boolean isNoun(Clause before) {
    return !before.words().isEmpty() && TagSets.ARTICLES.contains(before.last().tag());
  }

  private static boolean isUpload(Clause rest) {
    boolean aboutUploads =
        rest.words().stream().findFirst().filter(word -> word.tag() == Tag.CONTENT).isPresent();
    return !aboutUploads && !rest.has(Tag.ELSEWHERE);
  }

  private static Finding other(Clause clause, Optional<Word> key) {
    Optional<Finding> change = change(clause);
    if (change.isPresent()) {
      return change.get();
    }
    if (key.isPresent() && key.get().tag() != Tag.SEND) {
      return Finding.of(Kind.CONTENT, key.get());
    }
    return Finding.of(
        clause.only(TagSets.IDLE) || clause.has(Tag.PRAISE) ? Kind.NOTHING : Kind.REMARK);
  }

  private static Optional<Finding> change(Clause clause) {
    return clause.words().stream()
        .filter(word -> TagSets.CHANGES.contains(word.tag()))
        .filter(edit -> !isPraise(clause, edit) && !isAlso(clause, edit))
        .findFirst()
        .map(edit -> Finding.of(Kind.EDIT, edit));
  }

  /** "Too" at the end. */
  private static boolean isAlso(Clause clause, Word edit) {
    return edit.tag() == Tag.DEGREE && clause.after(edit).only(TagSets.IDLE);
  }

  /** "I love the zoom" asks for none. */
  private static boolean isPraise(Clause clause, Word edit) {
    return clause.has(Tag.PRAISE)
        && clause.find(TagSets.COMPLAINTS).isEmpty()
        && (isNoun(clause.before(edit)) || !clause.before(edit).only(TagSets.BEFORE_EDIT));
  }

  private static Optional<Finding> order(Route route, Optional<Word> word) {
    return word.map(found -> Finding.order(route, found));
  }
}
