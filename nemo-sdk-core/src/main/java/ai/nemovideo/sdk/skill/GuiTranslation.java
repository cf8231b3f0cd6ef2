package ai.nemovideo.sdk.skill;

import ai.nemovideo.sdk.internal.gui.Translator;
import java.util.List;
import java.util.Objects;

/**
 * What the agent said, without its talk of a screen. The agent believes that its reader has one,
 * and tells him to click, to open and to drag. Such instructions become {@linkplain GuiAction
 * actions}; what is said about the video stays, in English and in Chinese.
 *
 * <pre>{@code
 * I've added the title. Click Export to download it.
 *   text     I've added the title.
 *   actions  EXPORT "Click Export to download it"
 * }</pre>
 *
 * <p>What may be either stays. So do things in the video that are clicked or opened, words in
 * quotation marks, code, and whatever has an address in it. A text without talk of a screen comes
 * back as it is, and so does a text that was translated before. Whole answers are translated, not
 * the pieces in which they arrive.
 *
 * @param text what is left for people to read; blank when the agent only talked of the screen
 * @param actions what the rest asks for, in the order of the text; immutable
 */
public record GuiTranslation(String text, List<GuiAction> actions) {

  /**
   * Checks and copies the components.
   *
   * @param text what is left for people to read
   * @param actions what the rest asks for
   */
  public GuiTranslation {
    Objects.requireNonNull(text, "text");
    actions = List.copyOf(actions);
  }

  /**
   * Translates an answer of the agent.
   *
   * @param agentWords all that it said
   * @return the translation
   */
  public static GuiTranslation of(String agentWords) {
    return Translator.translate(Objects.requireNonNull(agentWords, "agentWords"));
  }
}
