package ai.nemovideo.sdk.examples.option;

import ai.nemovideo.sdk.Attribution;
import ai.nemovideo.sdk.NemoClientBuilder;
import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the skill for which a program speaks. */
public final class SkillOption {

  private static final List<String> NAMES =
      List.of(
          "ai-image-to-video-king",
          "ai-image-to-video-maker",
          "ai-image-to-video-motion",
          "image-to-video-json-prompt",
          "image-to-video-in-flow");

  @Option(
      names = "--skill",
      paramLabel = "NAME",
      description =
          "The skill to speak for, one of the five in the README: it goes into the attribution"
              + " headers.")
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
    if (skill != null && !NAMES.contains(skill)) {
      throw new BadInputException(
          "There is no skill " + skill + ": it is one of " + String.join(", ", NAMES) + ".");
    }
    return common.connect(target, settings -> as(settings, skill));
  }

  private static NemoClientBuilder as(NemoClientBuilder settings, @Nullable String skill) {
    return skill == null ? settings : settings.attribution(Attribution.of(skill, "1.0.0"));
  }
}
