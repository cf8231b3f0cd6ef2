package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.StageBudgets;
import ai.nemovideo.sdk.batch.BatchRequest;
import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.job.HandleSteps;
import ai.nemovideo.sdk.internal.pipeline.PaidTurn;
import ai.nemovideo.sdk.internal.pipeline.ProgressSink;
import ai.nemovideo.sdk.internal.pipeline.Render;
import ai.nemovideo.sdk.job.JobHandle;
import java.io.IOException;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.Optional;

/**
 * What has to happen for one item after the other, as the session has one timeline: its files, its
 * message, its draft, and the submission of its render, with which the draft leaves the session.
 */
final class ItemTurn {

  private static final Logger LOG = System.getLogger("ai.nemovideo.sdk");
  private static final Duration DEADLINE = Duration.ofMinutes(40);
  private static final StageBudgets BUDGETS = StageBudgets.defaults();

  private final Tools tools;
  private final BatchRequest request;
  private final Sessions sessions;
  private final Pace pace;
  private final ItemUpload upload;

  ItemTurn(Tools tools, BatchRequest request, Sessions sessions, Pace pace) {
    this.tools = tools;
    this.request = request;
    this.sessions = sessions;
    this.pace = pace;
    this.upload = new ItemUpload(tools, sessions);
  }

  /** An item whose render is on its way. */
  record Turned(Draft draft, String words, Render.Begun render) {}

  private record Edited(JobContext job, Draft draft, String words) {}

  Turned run(BatchJob item) {
    JobContext start = begin(item);
    boolean clean = false;
    Edited edited;
    try {
      edited = edit(item, start);
      clean = true;
    } finally {
      if (!clean) {
        sessions.leave();
      }
    }
    Render.Begun render =
        tools
            .stages()
            .render()
            .begin(edited::draft, edited.job().within(BUDGETS.render()), item.sink());
    return new Turned(edited.draft(), edited.words(), render);
  }

  /** On record, or taken over from a process that is gone: of several, one goes on. */
  private JobContext begin(BatchJob item) {
    JobHandle known = item.known();
    if (known != null) {
      return tools.jobs().adopt(known, DEADLINE, item.sink());
    }
    JobHandle first =
        tools.jobs().first(item.id(), item.request(request.output()), request.output());
    return tools.journal().require(tools.context(first, DEADLINE), first, item.sink()::onRecord);
  }

  private Edited edit(BatchJob item, JobContext start) {
    boolean framed = !request.verbatim() && Frame.fits(item.item().instruction());
    boolean alone = !request.verbatim() && !framed;
    ItemUpload.Ready ready = upload.run(item, alone, start);
    JobContext mine =
        tools
            .journal()
            .require(ready.job(), HandleSteps.taken(ready.job().record()), item.sink()::onRecord);
    Draft there = ready.state().draft().orElse(null);
    DraftFile.Kept before =
        new DraftFile.Kept(there == null ? null : DraftFile.digest(there), null);
    DraftFile file = item.draftFile();
    try {
      // Only now: somebody else who has taken the item further has a draft there that was paid for.
      file.before(there);
    } catch (IOException e) {
      throw unwritable(file, mine, e);
    }
    String message =
        framed
            ? Frame.around(
                item.item().instruction(),
                item.item().media().stream().map(MediaSource::name).toList(),
                ready.names())
            : item.item().instruction();
    PaidTurn.Sent sent = send(item, message, mine);
    String digest = sent.job().record().stateDigest();
    Draft draft =
        tools
            .stages()
            .awaitDraft()
            .run(
                digest == null ? "" : digest,
                before::isNew,
                sent.outcome(),
                sent.job().within(BUDGETS.draft()),
                item.sink());
    boolean kept = keep(file, draft);
    JobContext job =
        tools
            .journal()
            .note(sent.job(), HandleSteps.edited(sent.job().record()), item.sink()::onRecord);
    if (!kept || !sent.outcome().endedWell() || !tools.journal().holds(job.record())) {
      // Nobody else's draft may come to where this one would be looked for after a crash.
      sessions.leave();
    }
    item.sink().tell(new AnimateProgress.DraftReady(draft.timeline()));
    return new Edited(job, draft, sent.outcome().words());
  }

  private PaidTurn.Sent send(BatchJob item, String message, JobContext job) {
    ProgressSink paced =
        new ProgressSink(progress -> {
          pace.heard(progress);
          item.sink().tell(progress);
        });
    boolean sent = false;
    try {
      PaidTurn.Sent done =
          tools
              .stages()
              .paidTurn()
              .run(message, request.minimumCredits().orElse(null), BUDGETS.turn(), job, paced);
      sent = true;
      return done;
    } finally {
      if (!sent && provablyDidNothing(item, job)) {
        item.draftFile().delete();
      }
    }
  }

  /** In its own session: in another one somebody else is at work. */
  private boolean provablyDidNothing(BatchJob item, JobContext job) {
    return tools
        .onRecord(item.id(), Optional.empty())
        .filter(handle -> !handle.step().mayHaveBeenCharged())
        .filter(handle -> job.session().equals(handle.sessionId()))
        .isPresent();
  }

  private static boolean keep(DraftFile file, Draft draft) {
    try {
      file.made(draft);
      return true;
    } catch (IOException e) {
      LOG.log(
          Logger.Level.WARNING,
          "The draft of a video could not be kept in " + file.path() + "; the batch goes on.",
          e);
      return false;
    }
  }

  private static DownloadException unwritable(DraftFile file, JobContext job, IOException why) {
    return new DownloadException(
        "Beside the target, "
            + file.path()
            + " cannot be written, so the message was not sent and nothing was paid: "
            + why,
        job.details(Stage.DOWNLOAD, Outcome.NOT_SENT),
        why);
  }
}
