package ai.nemovideo.sdk.examples.iterative;

import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Printable;
import ai.nemovideo.sdk.examples.talk.Wrap;
import java.util.Locale;
import java.util.Map;

/**
 * A step in its script.
 *
 * @param number from 1
 * @param count how many steps there are
 * @param step which
 * @param session where it is done
 */
record Place(int number, int count, Step step, String session) {

  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  /** The line above what came of it. */
  String heading(Look look, Locale locale) {
    String text =
        Wrap.forLook(number + "/" + count + "  " + Printable.line(step.said(locale)), look, "");
    return look.colour() ? BOLD + text + PLAIN : text;
  }

  Map<String, Object> facts() {
    return Json.object(
        "step", number,
        "of", count,
        "kind", step.kind(),
        "words", step.text(),
        "session", session);
  }
}
