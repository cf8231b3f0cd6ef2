package ai.nemovideo.sdk.examples.option;

import ai.nemovideo.sdk.examples.job.Connection;
import ai.nemovideo.sdk.skill.SkillProfile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the skill for which a program speaks. */
public final class SkillOption {

  @Option(
      names = "--skill",
      paramLabel = "NAME",
      completionCandidates = SkillNames.class,
      description =
          "The skill to speak for, or a part of its name; it goes into the attribution headers: ${COMPLETION-CANDIDATES}.")
  private @Nullable String skill;

  /** What was named, or null. */
  public @Nullable String name() {
    return skill;
  }

  /** Opens the service that the options name, as this skill. */
  public Connection connect(CommonOptions common) {
    return connect(common, common.target(), skill);
  }

  /** Opens a service as a skill; null for none. */
  public static Connection connect(CommonOptions common, Target target, @Nullable String skill) {
    if (skill == null) {
      return common.connect(target, settings -> settings);
    }
    SkillProfile profile = Skills.given(skill);
    return common.connect(target, settings -> settings.skill(profile));
  }
}
