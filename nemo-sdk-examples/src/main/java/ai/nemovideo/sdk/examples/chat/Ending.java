package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.skill.SkillProfile;

/** How a conversation ends. */
sealed interface Ending {

  /**
   * The program ends with it.
   *
   * @param exitCode of the program
   */
  record Quit(int exitCode) implements Ending {}

  /**
   * It goes on with another skill.
   *
   * @param skill which
   */
  record Switch(SkillProfile skill) implements Ending {}
}
