package ai.nemovideo.sdk.examples.option;

import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.skill.SkillProfile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds a skill by its name, or by a part of it that only one has. */
public final class Skills {

  private Skills() {}

  /** Empty when no skill has that name, or several have that part. */
  public static Optional<SkillProfile> named(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    List<SkillProfile> fitting =
        SkillProfile.all().stream().filter(skill -> skill.source().contains(wanted)).toList();
    Optional<SkillProfile> exact = SkillProfile.named(wanted);
    return exact.isEmpty() && fitting.size() == 1 ? Optional.of(fitting.get(0)) : exact;
  }

  /** As {@link #named}, for an option. */
  public static SkillProfile given(String name) {
    return named(name)
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
