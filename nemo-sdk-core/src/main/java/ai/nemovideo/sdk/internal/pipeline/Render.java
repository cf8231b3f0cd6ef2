package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.api.RawJson;
import ai.nemovideo.sdk.api.RenderApi;
import ai.nemovideo.sdk.api.RenderData;
import ai.nemovideo.sdk.api.RenderRequest;
import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.error.BadRequestException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.RenderFailedException;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryLoop;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.internal.time.PollSchedule;
import ai.nemovideo.sdk.model.RenderJob;
import ai.nemovideo.sdk.model.RenderStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stage 5: the export, which costs no credits (seeds). A submission whose fate is unknown is looked
 * up under its id before it is sent again under the same one; a render that failed is submitted
 * once more under a new id (vendor docs).
 */
public final class Render {

  private final RenderApi api;
  private final ApiCaller caller;
  private final RetryPolicies policies;
  private final RetryLoop loop;
  private final RenderTimes times;

  public Render(
      RenderApi api, ApiCaller caller, RetryPolicies policies, RetryLoop loop, RenderTimes times) {
    this.api = api;
    this.caller = caller;
    this.policies = policies;
    this.loop = loop;
    this.times = times;
  }

  /** The finished render. */
  public RenderJob run(Draft draft, OutputSettings output, JobContext job, ProgressSink sink) {
    RenderJob first = once(draft, output, job, sink);
    if (first.status() == RenderStatus.COMPLETED) {
      return first;
    }
    RenderJob second = once(draft, output, job, sink);
    if (second.status() == RenderStatus.COMPLETED) {
      return second;
    }
    JobContext failed = job.withRender(second.id());
    throw new RenderFailedException(
        "Rendering failed twice: "
            + (second.error() == null ? "the service gives no reason" : second.error())
            + ". The draft is untouched in session "
            + job.session()
            + ", and exporting it again costs no credits.",
        failed.details(Stage.RENDER, Outcome.REJECTED));
  }

  private RenderJob once(Draft draft, OutputSettings output, JobContext job, ProgressSink sink) {
    String id = "render_" + UUID.randomUUID();
    JobContext rendering = job.withRender(id);
    RenderRequest request =
        new RenderRequest(
            id,
            job.session(),
            new RawJson(draft.source()),
            new RenderRequest.Output(
                output.format(), output.quality(), output.resolution(), output.fps(), null, null));
    RenderJob state = submit(request, rendering);
    PollSchedule schedule = PollSchedule.expecting(times.shortest(), times.longest());
    int percent = 0;
    while (true) {
      // A queue may report less than the submission did; a listener sees it grow only.
      percent = Math.max(percent, state.percent());
      sink.tell(new AnimateProgress.Rendering(id, percent));
      if (state.status() == RenderStatus.COMPLETED || state.status() == RenderStatus.FAILED) {
        return state;
      }
      loop.pause(schedule.delay(), Stage.RENDER, rendering);
      schedule = schedule.next();
      state = poll(rendering, id);
    }
  }

  private RenderJob submit(RenderRequest request, JobContext job) {
    try {
      return send(request, job);
    } catch (NemoException e) {
      if (e.outcome() != Outcome.UNKNOWN || e.stage() != Stage.RENDER) {
        throw e;
      }
      RenderJob known = lookUp(job, request.id());
      return known != null ? known : send(request, job);
    }
  }

  private RenderJob send(RenderRequest request, JobContext job) {
    RenderData data =
        loop.run(
            policies.rateLimited(),
            Stage.RENDER,
            job,
            () -> caller.call(policies.unsent(), Stage.RENDER, job, () -> api.submit(request)));
    return RenderAnswers.job(data, request.id(), job.session());
  }

  private RenderJob poll(JobContext job, String id) {
    RenderData data = caller.call(policies.reading(), Stage.RENDER, job, () -> api.status(id));
    return RenderAnswers.job(data, id, job.session());
  }

  private @Nullable RenderJob lookUp(JobContext job, String id) {
    try {
      return poll(job, id);
    } catch (BadRequestException | SessionNotFoundException e) {
      return null;
    }
  }
}
