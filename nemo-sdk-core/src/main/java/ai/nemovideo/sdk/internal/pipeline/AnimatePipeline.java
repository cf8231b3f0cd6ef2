package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.StageBudgets;
import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.job.HandleSteps;
import ai.nemovideo.sdk.internal.job.Journal;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.model.RenderJob;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The stages one after the other: from a request to a finished render. A job that is resumed enters
 * the same line at the stage that its record names.
 */
public final class AnimatePipeline {

  private final Prepare prepare;
  private final OwnDraft ownDraft;
  private final PaidTurn paidTurn;
  private final AwaitDraft awaitDraft;
  private final Render render;
  private final Journal journal;

  AnimatePipeline(
      Prepare prepare,
      OwnDraft ownDraft,
      PaidTurn paidTurn,
      AwaitDraft awaitDraft,
      Render render,
      Journal journal) {
    this.prepare = prepare;
    this.ownDraft = ownDraft;
    this.paidTurn = paidTurn;
    this.awaitDraft = awaitDraft;
    this.render = render;
    this.journal = journal;
  }

  /**
   * What a job has made.
   *
   * @param draft null when it is not known any more
   */
  public record Made(
      JobHandle handle,
      List<UploadedAsset> assets,
      String words,
      @Nullable Draft draft,
      RenderJob render) {}

  /** Runs a job from the step of its record to the end. */
  public Made run(Order order, JobContext start) {
    JobStep step = start.record().step();
    return switch (step) {
      case STARTED, UPLOADING -> fromTheMessage(order, start);
      case SENDING -> {
        ownDraft.require(start);
        yield fromTheDraft(order, start, TurnOutcome.unseen(), List.of());
      }
      case EDITED, RENDERING, RENDERED, SAVED -> fromTheRender(order, start);
    };
  }

  private Made fromTheMessage(Order order, JobContext start) {
    AnimateRequest request = order.request();
    if (request == null) {
      throw new JobNotResumableException(
          "The message of job "
              + start.record().id()
              + " was not sent and nothing was paid, so it needs its request again: resume it with"
              + " the request, or begin anew.",
          start.details(Stage.INPUT, Outcome.NOT_SENT),
          JobNotResumableException.Reason.NEEDS_REQUEST);
    }
    Prepare.Prepared ready = prepare.run(request, start, order.sink());
    PaidTurn.Sent sent =
        paidTurn.run(
            request.prompt(),
            request.minimumCredits().orElse(null),
            order.budgets().turn(),
            ready.job(),
            order.sink());
    return fromTheDraft(order, sent.job(), sent.outcome(), ready.assets());
  }

  private Made fromTheDraft(
      Order order, JobContext sent, TurnOutcome turn, List<UploadedAsset> assets) {
    String before = sent.record().stateDigest();
    Draft draft =
        awaitDraft.run(
            before == null ? "" : before, turn, sent.within(order.budgets().draft()), order.sink());
    if (turn.longAgo()) {
      // A batch may have gone on meanwhile: then it was the draft of its next item.
      ownDraft.require(sent);
    }
    JobContext job = journal.note(sent, HandleSteps.edited(sent.record()), order.sink()::onRecord);
    return render(order, job, () -> draft, assets, turn.words());
  }

  private Made fromTheRender(Order order, JobContext job) {
    if (ownDraft.isThere(job)) {
      Draft draft = ownDraft.read(job.within(order.budgets().draft()));
      return render(order, job, () -> draft, List.of(), "");
    }
    // What is rendered, or on its way, can be had without a draft; there is none for another try.
    Supplier<Draft> none =
        () -> {
          throw ownDraft.gone(job);
        };
    Render.Rendered done = render.run(none, job.within(order.budgets().render()), order.sink());
    return new Made(done.job().record(), List.of(), "", null, done.render());
  }

  private Made render(
      Order order,
      JobContext job,
      Supplier<Draft> draft,
      List<UploadedAsset> assets,
      String words) {
    order.sink().tell(new AnimateProgress.DraftReady(draft.get().timeline()));
    Render.Rendered done = render.run(draft, job.within(order.budgets().render()), order.sink());
    return new Made(done.job().record(), assets, words, draft.get(), done.render());
  }

  /**
   * What is to be done.
   *
   * @param request the inputs and the prompt; null when a job is resumed that needs none
   */
  public record Order(@Nullable AnimateRequest request, StageBudgets budgets, ProgressSink sink) {}
}
