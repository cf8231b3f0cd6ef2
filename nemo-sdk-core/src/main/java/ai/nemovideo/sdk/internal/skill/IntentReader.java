package ai.nemovideo.sdk.internal.skill;

import ai.nemovideo.sdk.internal.skill.Finding.Kind;
import ai.nemovideo.sdk.skill.Intent;
import ai.nemovideo.sdk.skill.Intent.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a user's words clause by clause, and says whom they ask and why. */
public final class IntentReader {

  /** Orders are short; what is longer describes a video. Also keeps the reading fast. */
  private static final int LONGEST_ORDER = 1000;

  private IntentReader() {}

  /** Routes words that came alone. */
  public static Intent read(String words) {
    if (words.length() > LONGEST_ORDER) {
      return intent(Finding.of(Kind.LONG));
    }
    List<Word> tagged = Lexicon.shipped().read(words);
    return link(tagged).isPresent() && isHandedOver(tagged) ? upload(tagged) : decide(tagged);
  }

  /** Routes words that came with a file. */
  public static Intent readWithFile(String words) {
    if (words.length() > LONGEST_ORDER) {
      return read(words);
    }
    List<Word> tagged = Lexicon.shipped().read(words);
    return isHandedOver(tagged) || isPresented(tagged) ? upload(tagged) : decide(tagged);
  }

  private static boolean isHandedOver(List<Word> words) {
    return words.stream().allMatch(word -> TagSets.HANDED_OVER.contains(word.tag()));
  }

  /** "Here is a picture of my dog, thanks" asks for nothing, whatever is in the picture. */
  private static boolean isPresented(List<Word> words) {
    List<Finding> findings = Clause.split(words).stream().map(ClauseRules::read).toList();
    return words.get(0).tag() == Tag.HAND
        && findings.get(0).kind().compareTo(Kind.ORDER) > 0
        && findings.stream().skip(1).allMatch(finding -> finding.kind() == Kind.NOTHING);
  }

  private static Intent decide(List<Word> words) {
    return findings(words).stream()
        .findFirst()
        .map(IntentReader::intent)
        .orElseGet(() -> intent(Finding.of(Kind.NOTHING)));
  }

  /** What the clauses say; what decides is first. */
  private static List<Finding> findings(List<Word> words) {
    List<Clause> clauses = Clause.split(words);
    List<Finding> findings = new ArrayList<>(clauses.stream().map(ClauseRules::read).toList());
    for (int i = 0; i + 1 < findings.size(); i++) {
      Finding next = findings.get(i + 1);
      if (clauses.get(i).linked() && next.kind() == Kind.ORDER) {
        goOn(findings, i, clauses.get(i));
      }
    }
    findings.sort(Comparator.comparing(Finding::kind));
    return findings;
  }

  /**
   * What an order goes on from is a wish, however it is said ("slow zoom, then export"); or both
   * are one question ("what is the difference between export and download").
   */
  private static void goOn(List<Finding> findings, int at, Clause clause) {
    Finding said = findings.get(at);
    if (said.kind() == Kind.REMARK) {
      findings.set(at, Finding.of(Kind.EDIT, clause.words().get(0)));
    } else if (said.kind() == Kind.QUESTION) {
      findings.set(at + 1, said);
    }
  }

  private static Intent upload(List<Word> words) {
    Optional<String> link = link(words);
    return new Intent(
        Route.UPLOAD,
        link.map(text -> "“" + text + "” is a file, and nothing is asked for it.")
            .orElse("A file came, and nothing is asked for it."),
        link);
  }

  private static Optional<String> link(List<Word> words) {
    return words.stream().filter(word -> word.tag() == Tag.LINK).findFirst().map(Word::text);
  }

  private static Intent intent(Finding finding) {
    String word = "“" + finding.matched().orElse("") + "” ";
    Route route = finding.route();
    if (route != null) {
      return new Intent(route, word + purpose(route), finding.matched());
    }
    String because =
        switch (finding.kind()) {
          case QUESTION -> word + "asks how something works, which the agent explains.";
          case EDIT -> word + "asks for a change, and changes come before everything else.";
          case CONTENT -> word + "is part of what the words are about, and no order.";
          case DENIAL -> word + "says what is not to be done, and nothing else is asked for.";
          case LONG -> "A long text describes a video; orders are short.";
          default -> "Nothing asks for an export, the credits, the status or an upload.";
        };
    return new Intent(Route.AGENT, because, finding.matched());
  }

  private static String purpose(Route route) {
    return switch (route) {
      case EXPORT -> "asks for the finished video.";
      case CREDITS -> "asks for the credit balance.";
      case STATE -> "asks what is on the timeline.";
      case UPLOAD -> "brings a file in.";
      case AGENT -> "asks the agent.";
    };
  }
}
