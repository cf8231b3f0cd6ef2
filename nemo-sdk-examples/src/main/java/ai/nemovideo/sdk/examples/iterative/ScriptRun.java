package ai.nemovideo.sdk.examples.iterative;

import ai.nemovideo.sdk.AgentReply;
import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.talk.Doubt;
import ai.nemovideo.sdk.examples.talk.Doubts;
import ai.nemovideo.sdk.examples.talk.Drawn;
import ai.nemovideo.sdk.examples.talk.Exports;
import ai.nemovideo.sdk.examples.talk.Phrases;
import ai.nemovideo.sdk.examples.talk.Talk;
import ai.nemovideo.sdk.examples.talk.TalkProgress;
import ai.nemovideo.sdk.examples.talk.Uploads;
import ai.nemovideo.sdk.job.JobHandle;
import java.util.List;
import java.util.Optional;

/**
 * Runs a script from the step that is next.
 *
 * @param client of the service
 * @param target which service
 * @param session in which it runs
 * @param note how far it has come
 * @param console where it speaks
 * @param phrases in which language
 * @param drawn what is being drawn
 */
record ScriptRun(
    NemoClient client,
    Target target,
    NemoSession session,
    ScriptNote note,
    Console console,
    Phrases phrases,
    Drawn drawn) {

  /**
   * Finds out about the message that was under way when the last process ended.
   *
   * @param script all steps
   * @param sendAgain whether one that is still in doubt is to be sent, and perhaps paid, again
   * @return what is still in doubt; the script cannot go on then
   */
  Optional<Doubt> settle(List<Step> script, boolean sendAgain) {
    int next = note.done();
    boolean ours = note.pending().isPresent();
    Doubts doubts = new Doubts(talk(), target, client);
    Doubt doubt;
    try (TalkProgress progress = TalkProgress.of(console, phrases, drawn)) {
      doubt = doubts.settle(progress);
    }
    if (doubt instanceof Doubt.Done done && ours && next < script.size()) {
      console.notice(phrases.say("doubt.done", done.words()));
      console.result(new StepResult(place(next, script), done.reply(), phrases.locale()));
    } else if (doubt instanceof Doubt.Answered answered) {
      console.notice(phrases.say("doubt.answered", answered.words()));
    }
    boolean vain = doubt instanceof Doubt.Vain;
    boolean open = doubt instanceof Doubt.Open || vain;
    // What the local service does and what it charges are one: when nothing is worked on any more,
    // an unchanged session is unpaid.
    if (open && (sendAgain || vain && target == Target.LOCAL)) {
      doubts.forget();
      return Optional.empty();
    }
    return open ? Optional.of(doubt) : Optional.empty();
  }

  /** Uploads what has not arrived yet. Files go one by one, so those that have are the first. */
  void upload(List<MediaSource> media) {
    int arrived = media.isEmpty() ? 0 : session.state().uploads().size() - note.filesBefore();
    if (arrived < media.size()) {
      new Uploads(session, console, drawn).send(media.subList(Math.max(0, arrived), media.size()));
    }
  }

  /** Does the steps that are not done yet. */
  void run(List<Step> script) {
    while (note.done() < script.size()) {
      Place place = place(note.done(), script);
      if (place.step() instanceof Step.Export export) {
        export(place, export);
      } else {
        console.result(new StepResult(place, send(place), phrases.locale()));
      }
    }
  }

  private AgentReply send(Place place) {
    try (TalkProgress progress = TalkProgress.of(console, phrases, drawn)) {
      return place.step() instanceof Step.Undo
          ? talk().undo(progress)
          : talk().send(place.step().text(), progress);
    }
  }

  private void export(Place place, Step.Export step) {
    Exports exports = new Exports(client, session, console, drawn);
    Optional<JobHandle> begun = note.pendingExport().flatMap(job -> client.jobs().find(job));
    Animation video =
        begun.isPresent()
            ? exports.finish(begun.get(), step.file(), this::noteExport)
            : exports.save(step.file(), this::noteExport);
    note.exported();
    console.result(new ExportResult(place, video, step.file(), phrases.locale()));
  }

  private void noteExport(AnimateProgress progress) {
    if (progress instanceof AnimateProgress.OnRecord record) {
      note.exporting(record.handle().id());
    }
  }

  private Talk talk() {
    return new Talk(session, client.jobs(), note);
  }

  private Place place(int index, List<Step> script) {
    return new Place(index + 1, script.size(), script.get(index), session.id());
  }
}
