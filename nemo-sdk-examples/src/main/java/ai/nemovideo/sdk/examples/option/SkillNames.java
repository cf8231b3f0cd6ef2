package ai.nemovideo.sdk.examples.option;

import ai.nemovideo.sdk.skill.SkillProfile;
import java.util.Iterator;

/** The names of all skills, for the help and for shells. */
public final class SkillNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return SkillProfile.all().stream().map(SkillProfile::source).iterator();
  }
}
