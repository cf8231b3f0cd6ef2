package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.api.SessionRequest;
import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.input.RequestCheck;
import ai.nemovideo.sdk.internal.time.Deadline;
import ai.nemovideo.sdk.model.RenderJob;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stages one after the other: the way from a request to a finished render. */
public final class AnimatePipeline {

  private final OpenSession openSession;
  private final Upload upload;
  private final ReadState readState;
  private final RunTurn runTurn;
  private final AwaitDraft awaitDraft;
  private final Render render;
  private final NemoClock clock;
  private final @Nullable String language;

  AnimatePipeline(
      OpenSession openSession,
      Upload upload,
      ReadState readState,
      RunTurn runTurn,
      AwaitDraft awaitDraft,
      Render render,
      NemoClock clock,
      @Nullable String language) {
    this.openSession = openSession;
    this.upload = upload;
    this.readState = readState;
    this.runTurn = runTurn;
    this.awaitDraft = awaitDraft;
    this.render = render;
    this.clock = clock;
    this.language = language;
  }

  /** What a job has made. */
  public record Made(List<UploadedAsset> assets, String words, Draft draft, RenderJob render) {}

  /** A session with its media, right before the step that costs credits. */
  private record Prepared(JobContext job, List<UploadedAsset> assets, Snapshot before) {}

  /** Runs a job to the end. */
  public Made run(AnimateRequest request, ProgressSink sink) {
    RequestCheck.check(request);
    JobContext start = JobContext.start(Deadline.in(request.deadline(), clock));
    Prepared prepared = prepareTwice(request, start, sink);
    JobContext job = prepared.job();
    TurnOutcome turn = runTurn.run(request.prompt(), job, sink);
    Draft draft = awaitDraft.run(prepared.before(), turn, job, sink);
    sink.tell(new AnimateProgress.DraftReady(draft.timeline()));
    RenderJob done = render.run(draft, request.output(), job, sink);
    return new Made(prepared.assets(), turn.words(), draft, done);
  }

  /** A session that is gone before anything billable was sent is replaced, once (seeds). */
  private Prepared prepareTwice(AnimateRequest request, JobContext start, ProgressSink sink) {
    try {
      return prepare(request, start, sink);
    } catch (SessionNotFoundException e) {
      return prepare(request, start, sink);
    }
  }

  private Prepared prepare(AnimateRequest request, JobContext start, ProgressSink sink) {
    JobContext job =
        openSession.run(
            new SessionRequest(request.taskName(), request.language().orElse(language)),
            start,
            sink);
    List<UploadedAsset> assets = upload.run(request.media(), job, sink);
    return new Prepared(job, assets, readState.run(job));
  }
}
