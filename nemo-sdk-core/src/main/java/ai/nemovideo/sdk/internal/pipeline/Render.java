package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.NemoClock;
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
import ai.nemovideo.sdk.internal.http.Exchange;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryAfter;
import ai.nemovideo.sdk.internal.http.RetryLoop;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.internal.job.HandleSteps;
import ai.nemovideo.sdk.internal.job.Journal;
import ai.nemovideo.sdk.internal.time.PollSchedule;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.model.RenderJob;
import ai.nemovideo.sdk.model.RenderStatus;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Stage 5: the export, which costs no credits (seeds). Its id is on record before it is submitted.
 * A submission whose fate is unknown is looked up under its id before it is sent again under the
 * same one; a render that failed is submitted once more under a new id (vendor docs).
 */
public final class Render {

  private static final int ATTEMPTS = 2;

  private final RenderApi api;
  private final ApiCaller caller;
  private final RetryPolicies policies;
  private final RetryLoop loop;
  private final RenderTimes times;
  private final NemoClock clock;
  private final Journal journal;

  Render(
      RenderApi api,
      ApiCaller caller,
      RetryPolicies policies,
      RetryLoop loop,
      RenderTimes times,
      NemoClock clock,
      Journal journal) {
    this.api = api;
    this.caller = caller;
    this.policies = policies;
    this.loop = loop;
    this.times = times;
    this.clock = clock;
    this.journal = journal;
  }

  /** A render that the service has, and the job that asked for it. */
  public record Begun(JobContext job, RenderJob render) {}

  /** A finished render, and the job that it finished. */
  public record Rendered(JobContext job, RenderJob render) {}

  /**
   * Brings the job from where its record is to a finished render.
   *
   * @param draft asked for only when there is something to submit
   */
  public Rendered run(Supplier<Draft> draft, JobContext start, ProgressSink sink) {
    return finish(begin(draft, start, sink), draft, sink);
  }

  /** Brings the job from where its record is to a render that the service has taken. */
  public Begun begin(Supplier<Draft> draft, JobContext start, ProgressSink sink) {
    String id = start.record().renderId();
    RenderJob state = id == null ? null : lookUp(start, id);
    if (state != null && state.status() != RenderStatus.FAILED) {
      return new Begun(start, state);
    }
    return id != null && state == null
        ? new Begun(start, submit(id, draft.get(), start.record().output(), start))
        : anew(draft, start, sink);
  }

  /** Waits for a render that was begun, and begins another one when it fails. */
  public Rendered finish(Begun first, Supplier<Draft> draft, ProgressSink sink) {
    Begun begun = first;
    for (int attempt = 1; ; attempt++) {
      RenderJob state = follow(begun.render(), begun.job(), sink);
      if (state.status() == RenderStatus.COMPLETED) {
        return new Rendered(onRecord(begun.job(), sink), state);
      }
      if (attempt == ATTEMPTS) {
        throw failed(state, begun.job());
      }
      begun = anew(draft, begun.job(), sink);
    }
  }

  /** The draft is there before an id is: what cannot be submitted leaves no new id behind. */
  private Begun anew(Supplier<Draft> source, JobContext start, ProgressSink sink) {
    Draft draft = source.get();
    String id = "render_" + UUID.randomUUID();
    JobContext job = journal.note(start, HandleSteps.rendering(start.record(), id), sink::onRecord);
    return new Begun(job, submit(id, draft, job.record().output(), job));
  }

  /** A job whose video was rendered, or saved, before stays so. */
  private JobContext onRecord(JobContext job, ProgressSink sink) {
    return job.record().step().compareTo(JobStep.RENDERED) >= 0
        ? job
        : journal.note(job, HandleSteps.rendered(job.record()), sink::onRecord);
  }

  /** Polls until the render has ended. */
  public RenderJob follow(RenderJob first, JobContext job, ProgressSink sink) {
    RenderJob state = first;
    PollSchedule schedule = PollSchedule.expecting(times.shortest(), times.longest());
    int percent = 0;
    while (true) {
      // A queue may report less than the submission did; a listener sees it grow only.
      percent = Math.max(percent, state.percent());
      sink.tell(new AnimateProgress.Rendering(state.id(), percent));
      if (state.status() == RenderStatus.COMPLETED || state.status() == RenderStatus.FAILED) {
        return state;
      }
      loop.pause(schedule.delay(), Stage.RENDER, job);
      Exchange.Reply<RenderData> reply = ask(job, state.id());
      schedule = next(schedule, reply.headers());
      state = RenderAnswers.job(reply.data(), state.id(), job.session());
    }
  }

  /** What the service asks for wins, within the caller's limit. */
  private PollSchedule next(PollSchedule schedule, Headers headers) {
    Duration asked = RetryAfter.read(headers, clock);
    if (asked == null) {
      return schedule.next();
    }
    Duration most = policies.longestRetryAfter();
    return schedule.next(asked.compareTo(most) > 0 ? most : asked);
  }

  /** Submits a draft under an id; when it may have arrived already, the id is looked up first. */
  public RenderJob submit(String id, Draft draft, OutputSettings output, JobContext job) {
    RenderRequest request =
        new RenderRequest(
            id,
            job.session(),
            new RawJson(draft.source()),
            new RenderRequest.Output(
                output.format(), output.quality(), output.resolution(), output.fps(), null, null));
    Submission submission = new Submission(request, job);
    return loop.run(policies.render(), Stage.RENDER, job, submission::attempt);
  }

  /** Asks once how far a render is. */
  public RenderJob poll(JobContext job, String id) {
    return RenderAnswers.job(ask(job, id).data(), id, job.session());
  }

  private Exchange.Reply<RenderData> ask(JobContext job, String id) {
    return caller.reply(policies.reading(), Stage.RENDER, job, () -> api.status(id));
  }

  /** Stops a render (vendor docs). */
  public RenderJob cancel(JobContext job, String id) {
    RenderData data = caller.call(policies.reading(), Stage.RENDER, job, () -> api.cancel(id));
    return RenderAnswers.job(data, id, job.session());
  }

  private @Nullable RenderJob lookUp(JobContext job, String id) {
    try {
      return poll(job, id);
    } catch (BadRequestException | SessionNotFoundException e) {
      return null;
    }
  }

  private static RenderFailedException failed(RenderJob render, JobContext job) {
    return new RenderFailedException(
        "Rendering failed twice: "
            + (render.error() == null ? "the service gives no reason" : render.error())
            + ". The draft is untouched in session "
            + job.session()
            + ", and exporting it again costs no credits.",
        job.details(Stage.RENDER, Outcome.REJECTED));
  }

  /** The attempts at one submission. */
  private final class Submission {

    private final RenderRequest request;
    private final JobContext job;
    private boolean inDoubt;

    private Submission(RenderRequest request, JobContext job) {
      this.request = request;
      this.job = job;
    }

    RenderJob attempt() {
      if (inDoubt) {
        RenderJob known = lookUp(job, request.id());
        if (known != null) {
          return known;
        }
      }
      try {
        RenderData data = caller.once(Stage.RENDER, job, () -> api.submit(request));
        return RenderAnswers.job(data, request.id(), job.session());
      } catch (BadRequestException e) {
        return duplicate(e);
      } catch (NemoException e) {
        inDoubt |= e.outcome() == Outcome.UNKNOWN && e.stage() == Stage.RENDER;
        throw e;
      }
    }

    /** A service that takes an id only once says so (409, assumed): then it has the render. */
    private RenderJob duplicate(BadRequestException refusal) {
      RenderJob known = refusal.details().httpStatus() == 409 ? lookUp(job, request.id()) : null;
      if (known == null) {
        throw refusal;
      }
      return known;
    }
  }
}
