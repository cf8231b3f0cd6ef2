package ai.nemovideo.sdk.examples.option;

import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.Connection;
import ai.nemovideo.sdk.skill.SkillProfile;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the skill for which a program speaks. */
public final class SkillOption {

  @Option(
      names = "--skill",
      paramLabel = "NAME",
      completionCandidates = SkillNames.class,
      description =
          "The skill to speak for, which goes into the attribution headers: ${COMPLETION-CANDIDATES}.")
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
    SkillProfile profile = profile(skill);
    return common.connect(target, settings -> settings.skill(profile));
  }

  /** What a skill's name stands for. */
  public static SkillProfile profile(String name) {
    return SkillProfile.named(name)
        .orElseThrow(() ->
            new BadInputException(
                "There is no skill "
                    + name
                    + ": it is one of "
                    + SkillProfile.all().stream()
                        .map(SkillProfile::source)
                        .collect(Collectors.joining(", "))
                    + "."));
  }
}
