package ai.nemovideo.sdk.skill;

import java.util.Objects;

/**
 * Something the agent told its reader to do on a screen, as a program without one does it.
 *
 * @param kind what a program does instead
 * @param words the instruction as the agent gave it, a part of what it said
 */
public record GuiAction(Kind kind, String words) {

  /** What a program does instead of using a screen; the rows of the seeds' table. */
  public enum Kind {
    /** Do it through the API: "click the Apply button", 点击. */
    API_CALL,
    /** Read the state of the session: "open the Text panel", 打开. */
    READ_STATE,
    /** Send the edit as a message: "drag the clip to the end", 拖拽. */
    SEND_EDIT,
    /** Show the summary of the tracks: "preview it in the timeline", 在时间轴上预览. */
    SHOW_TRACKS,
    /** Export the video: "click the Export button", 导出. */
    EXPORT,
    /** Read the credit balance: "check your account", "open the billing page" (vendor docs). */
    CREDITS
  }

  /**
   * Checks the components.
   *
   * @param kind what a program does instead
   * @param words the instruction as the agent gave it, a part of what it said
   */
  public GuiAction {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(words, "words");
  }
}
