package ai.nemovideo.sdk.internal.gui;

import java.util.List;

/**
 * Tells a part of the screen that an instruction uses from one that it only mentions. Videos show
 * players, menus and dashboards too: "open the menu" uses one, "use the shot of the menu" none.
 */
final class UsedPart {

  /**
   * Instructions are short; what comes later is no object of theirs. Keeps the reading fast, too.
   */
  private static final int FARTHEST = 30;

  /** What a video shows as often as a screen has it; it takes more to believe that it is used. */
  private static final Phrases AMBIGUOUS =
      Phrases.of(
          "player | dashboard | menu | menus | gear | canvas | panel | panels | tab | tabs | viewer"
              + "| toggle | pane | interface | modal | shortcut | dialog | editor | popup | pop up | icon | icons");

  private static final Phrases BEFORE =
      Phrases.of(
          "in | on | under | from | at | using | with | via | through | inside | into | onto | within | to | above"
              + "| below | next to | beside | or | and | by | out of | near | over");

  private static final Phrases ARTICLES =
      Phrases.of(
          "the | this | that | your | a | an | our | its | any | one of the | all | each | every | either");

  private static final Phrases KINDS =
      Phrases.of(
          "left | right | top | bottom | upper | lower | hand | side | small | little | big | blue | green | red"
              + "| purple | orange | grey | gray | round | first | second | new | same | other | corresponding"
              + "| relevant | editing | export | media | control");

  private static final Phrases PICTURES =
      Phrases.of(
          "shot | shots | scene | scenes | close up | close ups | closeup | frame | footage | take | photo"
              + "| picture | moment | angle | version | look");

  private static final Phrases AFTER =
      Phrases.of(
          "to | so | if | when | once | for | before | and | or | until | where | which | that | below | here"
              + "| called | labeled | labelled | named | you | by | then | again | but | while | now | instead");

  private static final Phrases VAGUE =
      English.GENERIC
          .and(English.WIDGETS)
          .and(English.PLACES)
          .and(English.NAMES)
          .and(English.BE)
          .and(English.VIEWS)
          .and(AFTER);

  private final List<Token> tokens;
  private final int verb;

  /**
   * Looks at a clause.
   *
   * @param verb where what follows the verb begins
   */
  UsedPart(List<Token> tokens, int verb) {
    this.tokens = tokens;
    this.verb = verb;
  }

  /** Whether one of these is what the verb takes, or where or with what it is done. */
  boolean of(Phrases parts) {
    int end = Math.min(tokens.size(), verb + FARTHEST);
    for (int i = verb; i < end; i++) {
      int length = parts.at(tokens, i);
      if (length > 0 && stands(i) && ends(i, length)) {
        return true;
      }
    }
    return false;
  }

  /** Right behind the verb, or behind a preposition. */
  private boolean stands(int i) {
    if (i == verb || BEFORE.at(tokens, i) > 0) {
      return true;
    }
    int start = over(i);
    return start == verb || before(start) && !pictured(start) && !seen(i, start);
  }

  /** Back over "the left Music". */
  private int over(int i) {
    int start = i;
    while (start > verb
        && (names(start - 1) || KINDS.at(tokens, start - 1) > 0 || article(start - 1))) {
      start--;
    }
    return start;
  }

  private boolean article(int i) {
    return ARTICLES.at(tokens, i) > 0 || i >= 2 && ARTICLES.at(tokens, i - 2) == 3;
  }

  private boolean before(int start) {
    return BEFORE.at(tokens, start - 1) > 0 || start >= 2 && BEFORE.at(tokens, start - 2) == 2;
  }

  /** "Open the video on the dashboard": what lies on one is a picture's, too. */
  private boolean seen(int i, int start) {
    return AMBIGUOUS.at(tokens, i) > 0
        && !names(i - 1)
        && tokens.get(start - 1).word().equals("on");
  }

  /** "The shot on the dashboard" is one of a car. */
  private boolean pictured(int start) {
    return PICTURES.in(tokens, verb, start);
  }

  /** Nothing follows that makes it the name of something else: "the menu board". */
  private boolean ends(int i, int length) {
    int next = i + length;
    if (next >= tokens.size() || label(next)) {
      return true;
    }
    boolean bare = AMBIGUOUS.at(tokens, i) == length && (i == verb || !names(i - 1));
    if (bare) {
      return vague(next);
    }
    return AFTER.at(tokens, next) > 0 || VAGUE.at(tokens, next) > 0 && !names(next);
  }

  /** Up to where a purpose begins. */
  private boolean vague(int from) {
    for (int i = from; i < tokens.size(); ) {
      if (AFTER.at(tokens, i) > 0 && !tokens.get(i).word().equals("for")) {
        return true;
      }
      int length = VAGUE.at(tokens, i);
      if (length == 0 && !label(i)) {
        return false;
      }
      i += Math.max(1, length);
    }
    return true;
  }

  private boolean label(int i) {
    Token token = tokens.get(i);
    return token.quoted() || token.word().equals(Token.ARROW);
  }

  private boolean names(int i) {
    Token token = tokens.get(i);
    return token.capital()
        || token.quoted()
        || Chars.han(token.word().charAt(0))
        || English.NAMES.at(tokens, i) > 0;
  }
}
