package ai.nemovideo.sdk.testing;

import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.skill.Intent;
import ai.nemovideo.sdk.skill.SkillProfile;
import java.util.Locale;

/**
 * Tells an empty timeline in Chinese, is greeted so, and understood; its own program, so that it
 * can run on the module path.
 */
public final class ChineseTimelineMain {

  private ChineseTimelineMain() {}

  public static void main(String[] args) {
    String summary = Draft.parse("{}").timeline().summary(Locale.CHINESE);
    boolean chinese =
        summary.contains("\u65f6\u95f4\u7ebf")
            && SkillProfile.KING.greeting(Locale.CHINESE).contains("\u56fe\u7247")
            && Intent.of("\u5bfc\u51fa").route() == Intent.Route.EXPORT;
    System.out.println(Draft.class.getModule() + (chinese ? " speaks Chinese" : " does not"));
  }
}
