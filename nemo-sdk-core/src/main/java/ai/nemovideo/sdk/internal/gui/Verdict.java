package ai.nemovideo.sdk.internal.gui;

import ai.nemovideo.sdk.skill.GuiAction;
import org.jspecify.annotations.Nullable;

/**
 * What a clause is by its own words.
 *
 * @param role what it is
 * @param kind what a program does instead; only talk of the screen has one
 * @param addressed whether it says that the reader shall do it: "you can", 请
 * @param named whether it names something to be used: "click Export", "the Text panel"
 */
record Verdict(Role role, GuiAction.@Nullable Kind kind, boolean addressed, boolean named) {

  enum Role {
    /** About the video, or not understood: stays. */
    CONTENT,
    /** Asks the reader for words: "tell me what to change". */
    TALK,
    /** Talk of the screen. */
    SCREEN,
    /** Talk of the screen when such talk stands before it: "choose MP4", 即可下载. */
    FOLLOWER,
    /** Goes with another clause: "to download it", 如果满意. */
    DEPENDENT,
    /** A label of next steps: "Next step", 下一步. */
    LABEL,
    /** No sentence of its own, as "1080p" in "click Export, 1080p". */
    SCRAP
  }

  static final Verdict CONTENT = of(Role.CONTENT);

  static Verdict of(Role role) {
    return new Verdict(role, null, false, false);
  }

  static Verdict screen(GuiAction.Kind kind, boolean addressed, boolean named) {
    return new Verdict(Role.SCREEN, kind, addressed, named);
  }

  boolean is(Role other) {
    return role == other;
  }
}
