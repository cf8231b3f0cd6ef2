package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.examples.talk.Phrases;

/**
 * Says how to come back: at the end, and when Ctrl-C ends it.
 *
 * @param hook run by the JVM when it stops
 * @param words says it
 */
record Farewell(Thread hook, Runnable words) {

  /** Watches a conversation until it has ended. */
  static Farewell watch(Setting setting, Speech speech, ConversationNote note) {
    Farewell farewell =
        new Farewell(
            new Thread(
                () -> {
                  setting.drawn().end();
                  // The cursor stands behind a prompt, or what was typed.
                  speech.breakLine();
                  say(setting, speech, note);
                },
                "nemo-farewell"),
            () -> say(setting, speech, note));
    Runtime.getRuntime().addShutdownHook(farewell.hook);
    return farewell;
  }

  /** The conversation has ended by itself. */
  void end() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      words.run();
    } catch (IllegalStateException stopping) {
      // The JVM is already on its way out, and the words are being said.
    }
  }

  private static void say(Setting setting, Speech speech, ConversationNote note) {
    Phrases phrases = setting.phrases();
    note.pending()
        .ifPresent(message -> speech.problem(phrases.say("farewell.pending", message.words())));
    note.pendingExport()
        .ifPresent(export -> speech.aside(phrases.say("farewell.export", export.file())));
    speech.aside("");
    speech.aside(phrases.say("farewell"));
    speech.command(setting.command());
  }
}
