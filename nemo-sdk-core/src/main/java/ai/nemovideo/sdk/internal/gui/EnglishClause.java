package ai.nemovideo.sdk.internal.gui;

import ai.nemovideo.sdk.skill.GuiAction.Kind;
import java.util.List;

/** The words of an English clause: which of them name things on a screen. */
final class EnglishClause {

  static final Phrases ARTICLES = Phrases.of("the | this | that | your | a | an | on | our | its");

  private static final Phrases VAGUE =
      English.GENERIC
          .and(English.WIDGETS)
          .and(English.PLACES)
          .and(English.NAMES)
          .and(English.BE)
          .and(English.VIEWS);

  private static final Phrases PURPOSE =
      Phrases.of("to | so | if | when | once | for | before | and");
  private static final Phrases BUTTONS = Phrases.of("button | buttons | icon | icons | link");
  private static final Phrases HERE = Phrases.of("here");
  private static final Phrases WINDOWS =
      Phrases.of(
          "button | icon | preview window | preview area | preview pane | preview screen | player | viewer"
              + "| preview player | video player | workspace | editor | export window | render queue");

  private final String text;
  private final List<Token> tokens;

  EnglishClause(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** Whether a verb of pointing goes on here; otherwise the word was a noun. */
  boolean opens(int i, boolean addressed) {
    if (i >= tokens.size()) {
      return addressed;
    }
    Token token = tokens.get(i);
    return token.capital()
        || token.quoted()
        || Chars.han(token.word().charAt(0))
        || English.AFTER_POINT.at(tokens, i) > 0
        || English.COMMANDS.at(tokens, i) > 0;
  }

  boolean named(int from) {
    int i = ARTICLES.over(tokens, from);
    return i < tokens.size() && (name(i) || widget(i));
  }

  boolean name(int i) {
    Token token = tokens.get(i);
    return token.capital()
        || token.quoted()
        || Chars.han(token.word().charAt(0))
        || English.NAMES.at(tokens, i) > 0;
  }

  /** A part of the screen; a button has to be named, as videos have buttons too. */
  boolean widget(int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (English.WIDGETS.at(tokens, i) > 0
          && (BUTTONS.at(tokens, i) == 0 || i > 0 && name(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The timeline alone is also what the video is made of. */
  boolean showsPart() {
    return widget(0) && (in(English.SCREEN_PARTS, 0) || in(WINDOWS, 0));
  }

  boolean arrow(int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.get(i).word().equals(Token.ARROW)) {
        return true;
      }
    }
    return false;
  }

  boolean uses(Phrases parts, int rest) {
    return new UsedPart(tokens, rest).of(parts);
  }

  boolean in(Phrases phrases, int from) {
    return phrases.in(tokens, from, tokens.size());
  }

  /** Whether the rest tells nothing about the video. */
  boolean vague(int from) {
    for (int i = from; i < tokens.size(); ) {
      Token token = tokens.get(i);
      int length = VAGUE.at(tokens, i);
      boolean label = token.quoted() || token.word().equals(Token.ARROW);
      if (length == 0 && !label && HERE.at(tokens, i) == 0) {
        return false;
      }
      i += Math.max(1, length);
    }
    return true;
  }

  int purpose(int from) {
    int i = from;
    while (i < tokens.size() && PURPOSE.at(tokens, i) == 0) {
      i++;
    }
    return i;
  }

  /** What the thing that is used is for; its purpose tells when its name does not. */
  Kind kind(int from, Kind otherwise) {
    int zone = purpose(from);
    if (English.ACCOUNT.in(tokens, from, zone)) {
      return Kind.CREDITS;
    }
    if (English.EXPORT.in(tokens, from, zone) || quotes("export", "download", "导出", "下载")) {
      return Kind.EXPORT;
    }
    if (English.PLAY_NAMES.in(tokens, from, zone) || quotes("play", "preview", "播放", "预览")) {
      return Kind.SHOW_TRACKS;
    }
    int object = ARTICLES.over(tokens, from);
    boolean nameless = object >= zone || !name(object);
    return nameless && in(English.EXPORT, zone) ? Kind.EXPORT : otherwise;
  }

  private boolean quotes(String... names) {
    for (Token token : tokens) {
      if (token.quoted() || Chars.han(token.word().charAt(0))) {
        for (String name : names) {
          if (text.regionMatches(
              true, token.start() + (token.quoted() ? 1 : 0), name, 0, name.length())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
