package ai.nemovideo.sdk;

import ai.nemovideo.sdk.internal.skill.Platform;
import java.util.Map;
import java.util.Objects;

/**
 * Which skill a program speaks for: three headers on every API request (seeds). Without them the
 * service blocks exports.
 *
 * @param source the skill, header {@code X-Skill-Source}
 * @param version its version, header {@code X-Skill-Version}
 * @param platform where it is installed, header {@code X-Skill-Platform}: {@code clawhub}, {@code
 *     cursor} or {@code unknown}
 */
public record Attribution(String source, String version, String platform) {

  /**
   * Rejects blank values and characters that a header cannot carry.
   *
   * @param source as above
   * @param version as above
   * @param platform as above
   */
  public Attribution {
    requireHeaderValue(source, "source");
    requireHeaderValue(version, "version");
    requireHeaderValue(platform, "platform");
  }

  /**
   * A skill on the platform of this process: the environment variable {@code SKILL_SOURCE} when set
   * (vendor docs), else {@code clawhub} or {@code cursor} when the program is installed in one of
   * their folders (seeds), else {@code unknown}.
   *
   * @param source the skill
   * @param version its version
   * @return the attribution
   */
  public static Attribution of(String source, String version) {
    return of(source, version, System.getenv());
  }

  static Attribution of(String source, String version, Map<String, String> environment) {
    return new Attribution(source, version, Platform.current(environment).name());
  }

  private static void requireHeaderValue(String value, String name) {
    Objects.requireNonNull(value, name);
    if (value.isBlank() || value.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
      throw new IllegalArgumentException(
          "attribution "
              + name
              + " must be visible ASCII text, for example ai-image-to-video-maker");
    }
  }
}
