package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.error.PermissionDeniedException;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.examples.talk.Doubt;
import ai.nemovideo.sdk.examples.talk.Doubts;
import ai.nemovideo.sdk.examples.talk.Phrases;
import ai.nemovideo.sdk.examples.talk.SessionHold;
import ai.nemovideo.sdk.examples.talk.TalkProgress;
import ai.nemovideo.sdk.model.SessionState;
import java.util.List;
import java.util.Optional;

/**
 * The beginning of a conversation: it goes on where the last one ended, if that is still there.
 *
 * @param setting where and how
 * @param speech to speak with
 * @param note what was kept
 * @param hold keeps other programs out of the session
 */
record Opening(Setting setting, Speech speech, ConversationNote note, SessionHold hold) {

  /**
   * Connects and greets.
   *
   * @param anew whether to begin anew in any case
   */
  Deeds open(boolean anew) {
    speech.aside(phrases().say("connecting"));
    Optional<NemoSession> kept = anew ? Optional.empty() : kept();
    if (kept.isPresent()) {
      return resume(kept.get());
    }
    boolean gone = !anew && note.session().isPresent();
    NemoSession session = begin();
    greet();
    if (gone) {
      speech.aside(phrases().say("session.gone"));
    }
    return new Deeds(setting, speech, note, session);
  }

  /** A session without anything in it. */
  NemoSession begin() {
    NemoSession session = setting.client().openSession();
    hold.take(session.id());
    note.begin(session.id());
    return session;
  }

  private Optional<NemoSession> kept() {
    if (note.session().isEmpty()) {
      return Optional.empty();
    }
    hold.take(note.session().get());
    NemoSession session = setting.client().session(note.session().get());
    try {
      session.state();
      return Optional.of(session);
    } catch (SessionNotFoundException | PermissionDeniedException gone) {
      return Optional.empty();
    }
  }

  private Deeds resume(NemoSession session) {
    Deeds deeds = new Deeds(setting, speech, note, session);
    title();
    speech.aside(phrases().say("welcome.back", session.id()));
    Doubts doubts = new Doubts(deeds.talk(), setting.target(), setting.client());
    Doubt doubt;
    try (TalkProgress progress = TalkProgress.of(setting.console(), phrases(), setting.drawn())) {
      doubt = doubts.settle(progress);
    }
    if (doubt instanceof Doubt.Vain) {
      // Said once: from here on it is for the user to type it again, or not.
      doubts.forget();
    }
    if (doubt instanceof Doubt.Done done) {
      speech.aside(phrases().say("doubt.done", done.words()));
      deeds.tell(done.reply());
    } else {
      doubtful(doubt);
      shown(session.state());
    }
    speech.aside(phrases().say("help.short"));
    return deeds;
  }

  private void doubtful(Doubt doubt) {
    if (doubt instanceof Doubt.Answered answered) {
      speech.aside(phrases().say("doubt.answered", answered.words()));
    } else if (doubt instanceof Doubt.NotSent lost) {
      speech.problem(phrases().say("doubt.notSent", lost.words()));
    } else if (doubt instanceof Doubt.Vain lost) {
      String key = setting.target() == Target.LOCAL ? "doubt.vain.local" : "doubt.vain";
      speech.problem(phrases().say(key, lost.words()));
    } else if (doubt instanceof Doubt.Open open) {
      speech.problem(phrases().say("doubt.open", open.words()));
    }
  }

  private void shown(SessionState state) {
    state
        .draft()
        .map(Draft::timeline)
        .filter(timeline -> !timeline.tracks().isEmpty())
        .ifPresent(speech::draw);
  }

  private void greet() {
    title();
    speech.aside("");
    speech.aside(setting.skill().greeting(phrases().locale()));
    speech.aside(phrases().say("try"));
    requests().forEach(line -> speech.aside("“" + line + "”", "  "));
    speech.aside("");
    speech.aside(phrases().say("help.short"));
  }

  /** The skills have theirs in English; other languages have some of their own. */
  private List<String> requests() {
    String own = phrases().say("try.own");
    return own.isEmpty() ? setting.skill().trySaying() : own.lines().toList();
  }

  private void title() {
    speech.title(setting.skill().title());
    String where = phrases().say("connected." + setting.target());
    String credits = setting.client().credits().available().stripTrailingZeros().toPlainString();
    speech.aside(phrases().say("connected", where, credits));
  }

  private Phrases phrases() {
    return setting.phrases();
  }
}
