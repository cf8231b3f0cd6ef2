package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.examples.screen.Printable;

/**
 * What the agent says, as it comes, in one line that goes when it is done: the whole answer follows
 * without the agent's talk of a screen. Its tools are its own business (seeds).
 */
final class LiveProgress implements TalkProgress {

  private final LiveLine line;
  private final Phrases phrases;
  private final StringBuilder words = new StringBuilder();

  LiveProgress(LiveLine line, Phrases phrases) {
    this.line = line;
    this.phrases = phrases;
    line.show(phrases.say("agent.thinking"));
  }

  @Override
  public void accept(AnimateProgress progress) {
    if (progress instanceof AnimateProgress.AgentSays says) {
      words.append(says.text());
      line.show(Printable.line(words.toString()));
    } else if (progress instanceof AnimateProgress.AgentWorks) {
      line.show(phrases.say("agent.working"));
    } else if (progress instanceof AnimateProgress.StillWorking still) {
      line.say(phrases.say("agent.still", Math.max(1, still.elapsed().toMinutes())));
    } else if (progress instanceof AnimateProgress.Reconnecting lost) {
      line.show(phrases.say("agent.lost", lost.nextLook().toSeconds()));
    }
  }

  @Override
  public void close() {
    line.close();
  }
}
