package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.examples.job.ResumeCommand;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.talk.Drawn;
import ai.nemovideo.sdk.examples.talk.NoteFile;
import ai.nemovideo.sdk.examples.talk.Phrases;
import ai.nemovideo.sdk.skill.SkillProfile;
import java.nio.file.Path;

/**
 * Where and how a conversation takes place.
 *
 * @param client of the service, speaking for the skill
 * @param target which service
 * @param skill for whom it speaks
 * @param console how it speaks
 * @param phrases in which language
 * @param state where it is kept
 * @param videos the folder for videos without one
 * @param drawn what is being drawn
 */
record Setting(
    NemoClient client,
    Target target,
    SkillProfile skill,
    Console console,
    Phrases phrases,
    StateFolder state,
    Path videos,
    Drawn drawn) {

  /** Where the conversation is kept: one for each skill and service. */
  NoteFile note() {
    return new NoteFile(
        state.root().resolve("chat").resolve(target + "-" + skill.source() + ".json"));
  }

  /** How to come back to it. */
  String command() {
    return target == Target.LOCAL
        ? ResumeCommand.of(state, "chat", "--skill", skill.source())
        : ResumeCommand.of(state, "chat", "--skill", skill.source(), "--target", "cloud");
  }
}
