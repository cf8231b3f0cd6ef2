package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.StageBudgets;
import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.job.HandleSteps;
import ai.nemovideo.sdk.internal.pipeline.Render;
import ai.nemovideo.sdk.internal.pipeline.TurnOutcome;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is left to do for an item that was paid for: its render and its file. Several items at once;
 * nothing here depends on what the session holds by then.
 */
final class ItemFinish {

  private static final Duration RESUME_DEADLINE = Duration.ofMinutes(40);

  /** 200 MB over a slow line take half an hour. */
  private static final Duration DOWNLOAD_DEADLINE = Duration.ofHours(2);

  private static final StageBudgets BUDGETS = StageBudgets.defaults();

  private final Tools tools;
  private final Results results;

  ItemFinish(Tools tools, Results results) {
    this.tools = tools;
    this.results = results;
  }

  /** Goes on with an item of this run. */
  void goOn(BatchJob item, ItemTurn.Turned turned) {
    JobContext job = tools.context(turned.render().job().record(), BUDGETS.render());
    Render.Begun begun = new Render.Begun(job, turned.render().render());
    finish(item, begun, turned::draft, turned.words());
  }

  /** Goes on with an item whose message has left in an earlier run. */
  void resume(BatchJob item, JobHandle known) {
    JobContext job = tools.jobs().adopt(known, RESUME_DEADLINE, item.sink());
    Supplier<Draft> draft;
    if (known.step() == JobStep.SENDING) {
      Draft made = reconciled(item, job);
      job = job.at(tools.journal().latest(job.record()));
      item.sink().tell(new AnimateProgress.DraftReady(made.timeline()));
      draft = () -> made;
    } else {
      JobContext latest = job;
      draft = () -> kept(item, latest);
    }
    JobContext within = job.within(BUDGETS.render());
    finish(item, tools.stages().render().begin(draft, within, item.sink()), draft, "");
  }

  /** Waits for what came of the message; nobody else may have gone on from there meanwhile. */
  private Draft reconciled(BatchJob item, JobContext job) {
    DraftFile file = item.draftFile();
    DraftFile.Kept kept = file.read();
    Draft draft = kept.draft();
    if (draft == null) {
      tools.stages().ownDraft().require(job);
      String before = job.record().stateDigest();
      draft =
          tools
              .stages()
              .awaitDraft()
              .run(
                  before == null ? "" : before,
                  kept::isNew,
                  TurnOutcome.unseen(),
                  job.within(BUDGETS.draft()),
                  item.sink());
    }
    JobHandle edited = HandleSteps.edited(job.record());
    if (!tools.journal().claim(edited)) {
      throw new JobNotResumableException(
          "The job "
              + item.id()
              + " was taken further by another thread or process, which has its draft; nothing was"
              + " sent. Run the batch again when that is done.",
          job.details(Stage.DRAFT, Outcome.NOT_SENT),
          JobNotResumableException.Reason.TAKEN_FURTHER);
    }
    item.sink().onRecord(edited);
    try {
      file.made(draft);
    } catch (IOException e) {
      // This session is not used for another item, so the draft stays where it is.
      return draft;
    }
    return draft;
  }

  private Draft kept(BatchJob item, JobContext job) {
    Draft draft = item.draftFile().read().draft();
    return draft != null ? draft : tools.stages().ownDraft().read(job.within(BUDGETS.draft()));
  }

  private void finish(BatchJob item, Render.Begun begun, Supplier<Draft> draft, String words) {
    Render.Rendered done = tools.stages().render().finish(begun, draft, item.sink());
    JobHandle handle = done.job().record();
    JobContext saving = tools.context(handle, DOWNLOAD_DEADLINE).withRender(done.render().id());
    tools
        .download()
        .run(
            done.render(),
            item.item().target(),
            saving,
            (total, have) -> item.sink().tell(new AnimateProgress.Downloading(have, total)));
    tools.jobs().saved(handle);
    item.draftFile().finish();
    results.saved(item, Optional.of(handle), words, false);
  }
}
