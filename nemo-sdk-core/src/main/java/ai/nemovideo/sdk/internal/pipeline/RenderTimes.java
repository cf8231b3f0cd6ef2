package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.skill.SkillProfile;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a render usually takes: the polling schedule is made for it.
 *
 * @param shortest most take longer
 * @param longest most take less
 */
public record RenderTimes(Duration shortest, Duration longest) {

  /** Seeds: from upload to download 20 s at least, and 90 s for a render at most. */
  private static final RenderTimes CLOUD =
      new RenderTimes(Duration.ofSeconds(20), Duration.ofSeconds(90));

  /** A service on this machine answers from its own disk. */
  private static final RenderTimes LOCAL =
      new RenderTimes(Duration.ofMillis(500), Duration.ofSeconds(20));

  /**
   * What to expect of a skill. Its own range is that of a whole job, and all skills say besides
   * that a render takes up to 90 s: longer than some promise for the whole. Neither can be wrong
   * for the first poll, which is soon enough when the fastest whole jobs are done; and until 90 s a
   * render is no straggler. On this machine no skill's time counts.
   */
  public static RenderTimes of(@Nullable SkillProfile skill, boolean local) {
    if (local) {
      return LOCAL;
    }
    if (skill == null) {
      return CLOUD;
    }
    Duration longest = skill.longestTime();
    return new RenderTimes(
        skill.shortestTime(), longest.compareTo(CLOUD.longest) < 0 ? CLOUD.longest : longest);
  }
}
