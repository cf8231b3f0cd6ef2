package ai.nemovideo.sdk.internal.gui;

import ai.nemovideo.sdk.skill.GuiAction;
import ai.nemovideo.sdk.skill.GuiTranslation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a text again until nothing more is to be taken out. So a translation is never translated
 * further; and a text that would take too many rounds stays as it is.
 */
public final class Translator {

  private static final int MOST_ROUNDS = 12;

  private Translator() {}

  /** Translates what the agent said. */
  public static GuiTranslation translate(String words) {
    Traced now = Traced.of(words);
    List<Found> found = new ArrayList<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Pass pass = Pass.over(now.text());
      for (Found each : pass.found()) {
        found.add(new Found(each.kind(), now.origin(each.start()), now.origin(each.end() - 1) + 1));
      }
      if (pass.edits().isEmpty()) {
        return new GuiTranslation(now.text(), actions(words, found));
      }
      now = now.with(pass.edits());
    }
    return new GuiTranslation(words, actions(words, found));
  }

  private static List<GuiAction> actions(String words, List<Found> found) {
    found.sort(Comparator.comparingInt(Found::start));
    List<GuiAction> actions = new ArrayList<>();
    for (Found each : found) {
      actions.add(new GuiAction(each.kind(), words.substring(each.start(), each.end())));
    }
    return actions;
  }
}
