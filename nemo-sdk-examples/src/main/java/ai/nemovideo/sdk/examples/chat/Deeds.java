package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.AgentReply;
import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.examples.chat.ConversationNote.PendingExport;
import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.option.OutputOption;
import ai.nemovideo.sdk.examples.talk.Exports;
import ai.nemovideo.sdk.examples.talk.Phrases;
import ai.nemovideo.sdk.examples.talk.Talk;
import ai.nemovideo.sdk.examples.talk.TalkProgress;
import ai.nemovideo.sdk.examples.talk.Uploads;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.model.CreditBalance;
import ai.nemovideo.sdk.model.SessionState;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that can be asked for in a conversation, done and told. */
final class Deeds {

  private final Setting setting;
  private final Speech speech;
  private final ConversationNote note;
  private final NemoSession session;
  private final Talk talk;

  /** Whether the agent's last words, as far as they were heard, were a question. */
  private boolean asked;

  Deeds(Setting setting, Speech speech, ConversationNote note, NemoSession session) {
    this.setting = setting;
    this.speech = speech;
    this.note = note;
    this.session = session;
    this.talk = new Talk(session, setting.client().jobs(), note);
  }

  Talk talk() {
    return talk;
  }

  boolean isAsked() {
    return asked;
  }

  /** Names of the files in the session; asked for only where it matters. */
  Set<String> known() {
    return session.state().uploads().stream().map(UploadedAsset::name).collect(Collectors.toSet());
  }

  void upload(List<MediaSource> media) {
    List<String> missing =
        media.stream()
            .filter(source -> source instanceof MediaSource.File file && !Files.exists(file.path()))
            .map(source -> ((MediaSource.File) source).path().toAbsolutePath().toString())
            .map(path -> phrases().say("upload.missing", path))
            .toList();
    // All or none: with half of the files the words that follow mean something else.
    if (!missing.isEmpty()) {
      throw new BadInputException(missing);
    }
    new Uploads(session, setting.console(), setting.drawn()).send(media);
    String names = media.stream().map(MediaSource::name).collect(Collectors.joining(", "));
    speech.answer(phrases().say("uploaded", names));
  }

  /** Sends words to the agent, which costs credits, and tells what came of it. */
  AgentReply send(String words) {
    return told(progress -> talk.send(words, progress));
  }

  AgentReply undo() {
    return told(talk::undo);
  }

  void credits() {
    CreditBalance balance = setting.client().credits();
    speech.answer(
        balance.frozen().signum() == 0
            ? phrases().say("credits", plain(balance.available()))
            : phrases().say("credits.frozen", plain(balance.available()), plain(balance.frozen())));
  }

  void state() {
    SessionState state = session.state();
    state
        .draft()
        .map(Draft::timeline)
        .filter(timeline -> !timeline.tracks().isEmpty())
        .ifPresentOrElse(
            timeline -> {
              speech.draw(timeline);
              speech.answer(timeline.summary(phrases().locale()));
            },
            () -> speech.answer(phrases().say("state.empty")));
    if (!state.uploads().isEmpty()) {
      speech.answer(
          phrases()
              .say(
                  "state.files",
                  state.uploads().stream()
                      .map(UploadedAsset::name)
                      .collect(Collectors.joining(", "))));
    }
  }

  void export(Path file) {
    // Found after the render, it would have been for nothing.
    if (!canBeSaved(file)) {
      throw new BadInputException(phrases().say("export.where", file));
    }
    Exports exports = new Exports(setting.client(), session, setting.console(), setting.drawn());
    saved(exports.save(file, noting(file)), file);
  }

  /** Whether a video can be saved there. */
  static boolean canBeSaved(Path file) {
    return OutputOption.problems(file, List.of()).isEmpty();
  }

  /** Fetches the video that was under way last time. */
  void finishExport(JobHandle job, Path file) {
    Exports exports = new Exports(setting.client(), session, setting.console(), setting.drawn());
    saved(exports.finish(job, file, noting(file)), file);
  }

  /** Says an answer: the agent's words, or what has changed, and the picture when it changed. */
  void tell(AgentReply reply) {
    asked = reply.words().indexOf('?') >= 0 || reply.words().indexOf('？') >= 0;
    speech.answer(reply.report(phrases().locale()));
    reply.draft().map(Draft::timeline).ifPresent(speech::draw);
  }

  private AgentReply told(Function<Consumer<AnimateProgress>, AgentReply> call) {
    AgentReply reply;
    try (TalkProgress progress = TalkProgress.of(setting.console(), phrases(), setting.drawn())) {
      reply = call.apply(progress);
    }
    tell(reply);
    return reply;
  }

  private Consumer<AnimateProgress> noting(Path file) {
    return progress -> {
      if (progress instanceof AnimateProgress.OnRecord record) {
        note.exporting(new PendingExport(record.handle().id(), file.toString()));
      }
    };
  }

  private void saved(Animation video, Path file) {
    note.exporting(null);
    speech.answer(phrases().say("saved", file));
    if (video.isDraftKnown()) {
      speech.aside(video.timeline().summary(phrases().locale()));
    }
  }

  private Phrases phrases() {
    return setting.phrases();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
