package ai.nemovideo.sdk.internal.skill;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of a wish up to a full stop or a conjunction.
 *
 * @param words without what ended it
 * @param weight what it can ask for
 * @param linked whether the next clause goes on from this one
 */
record Clause(List<Word> words, Weight weight, boolean linked) {

  /** What a clause can ask for. */
  enum Weight {
    /** Anything. */
    FULL,
    /** A change only: "once you have added the title". */
    CHANGE,
    /** Nothing: "because I have to add it to my page". */
    NONE
  }

  /** Takes tagged words apart. */
  static List<Clause> split(List<Word> words) {
    List<Clause> clauses = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    Weight weight = Weight.FULL;
    for (Word word : words) {
      Tag tag = word.tag();
      if (!tag.endsClause()) {
        open.add(word);
        continue;
      }
      if (tag == Tag.THEN && open.isEmpty() && !clauses.isEmpty()) {
        Clause last = clauses.remove(clauses.size() - 1);
        clauses.add(new Clause(last.words(), last.weight(), true));
      }
      close(
          clauses, open, tag == Tag.WHEN ? Weight.NONE : weight, tag == Tag.THEN || tag == Tag.AND);
      weight = tag == Tag.SINCE ? Weight.NONE : tag == Tag.AFTER ? Weight.CHANGE : Weight.FULL;
    }
    close(clauses, open, weight, false);
    return clauses;
  }

  private static void close(List<Clause> clauses, List<Word> open, Weight weight, boolean linked) {
    if (!open.isEmpty()) {
      clauses.add(new Clause(List.copyOf(open), weight, linked));
      open.clear();
    }
  }

  boolean has(Tag tag) {
    return find(tag).isPresent();
  }

  Optional<Word> find(Tag tag) {
    return find(EnumSet.of(tag));
  }

  /** The first word that has one of these tags. */
  Optional<Word> find(Set<Tag> tags) {
    return words.stream().filter(word -> tags.contains(word.tag())).findFirst();
  }

  /** Whether there is nothing but words of these tags. */
  boolean only(Set<Tag> tags) {
    return words.stream().allMatch(word -> tags.contains(word.tag()));
  }

  /** The first word that does not have one of these tags. */
  Optional<Word> firstBeside(Set<Tag> tags) {
    return words.stream().filter(word -> !tags.contains(word.tag())).findFirst();
  }

  Word last() {
    return words.get(words.size() - 1);
  }

  Clause before(Word word) {
    return new Clause(words.subList(0, words.indexOf(word)), weight, linked);
  }

  Clause after(Word word) {
    return new Clause(words.subList(words.indexOf(word) + 1, words.size()), weight, linked);
  }
}
