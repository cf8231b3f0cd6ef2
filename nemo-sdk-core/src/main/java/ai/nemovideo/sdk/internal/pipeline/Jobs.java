package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.StageBudgets;
import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.error.JobNotResumableException.Reason;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.auth.TokenSource;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.input.RequestCheck;
import ai.nemovideo.sdk.internal.job.HandleSteps;
import ai.nemovideo.sdk.internal.job.Journal;
import ai.nemovideo.sdk.internal.time.Deadline;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okio.Buffer;

/** Begins jobs and takes them up again: each ends in the one line of the pipeline. */
public final class Jobs {

  private static final int FINGERPRINT = 16;

  private final AnimatePipeline pipeline;
  private final Journal journal;
  private final TokenSource tokens;
  private final String service;
  private final NemoClock clock;

  public Jobs(
      AnimatePipeline pipeline,
      Journal journal,
      TokenSource tokens,
      String service,
      NemoClock clock) {
    this.pipeline = pipeline;
    this.journal = journal;
    this.tokens = tokens;
    this.service = service;
    this.clock = clock;
  }

  /** A new job, or the one that has the request's name already. */
  public AnimatePipeline.Made animate(AnimateRequest request) {
    RequestCheck.check(request);
    Optional<JobHandle> known = request.jobId().flatMap(journal::find);
    if (known.isPresent()) {
      return resume(known.get(), request);
    }
    ProgressSink sink = new ProgressSink(request.listener());
    JobHandle handle =
        HandleSteps.started(
            request.jobId().orElseGet(Jobs::newId),
            clock.now(),
            service,
            tokens.account(),
            fingerprint(request),
            request.output());
    JobContext start = JobContext.start(Deadline.in(request.deadline(), clock));
    JobContext job = journal.require(start, handle, sink::onRecord);
    return pipeline.run(new AnimatePipeline.Order(request, request.budgets(), sink), job);
  }

  /**
   * The first record of a job that is not on record yet.
   *
   * @param request all that it is asked for, as a text
   */
  public JobHandle first(String id, String request, OutputSettings output) {
    return HandleSteps.started(id, clock.now(), service, tokens.account(), digest(request), output);
  }

  /** Whether a job was begun with this request. */
  public static boolean isFor(JobHandle handle, String request) {
    return handle.request().equals(digest(request));
  }

  /** Goes on with a job whose request is at hand. */
  public AnimatePipeline.Made resume(JobHandle given, AnimateRequest request) {
    JobHandle handle = mine(given);
    if (!handle.request().equals(fingerprint(request))) {
      throw new InvalidRequestException(
          List.of(
              new InputProblem(
                  InputProblem.Kind.JOB_ID_IN_USE,
                  handle.id(),
                  "The job "
                      + handle.id()
                      + " was begun with another prompt, other inputs or another output: give the"
                      + " new request a job id of its own.")));
    }
    if (!handle.step().mayHaveBeenCharged()) {
      RequestCheck.check(request);
    }
    ProgressSink sink = new ProgressSink(request.listener());
    return pipeline.run(
        new AnimatePipeline.Order(request, request.budgets(), sink),
        adopt(handle, request.deadline(), sink));
  }

  /** Goes on with a job whose message was sent. */
  public AnimatePipeline.Made resume(JobHandle given, Duration deadline, ProgressSink sink) {
    JobHandle handle = mine(given);
    return pipeline.run(
        new AnimatePipeline.Order(null, StageBudgets.defaults(), sink),
        adopt(handle, deadline, sink));
  }

  /** A job on a session that the caller holds; on record with its first step. */
  public JobContext onSession(
      String sessionId, String request, OutputSettings output, JobContext context) {
    JobHandle started = first(newId(), request, output);
    return context.at(HandleSteps.onSession(started, sessionId));
  }

  /**
   * The context of a job that is taken up again; a handle from elsewhere is on record then. Before
   * the message that is a claim: of several that take the same record up, one goes on, and the
   * others stop before they have sent anything.
   */
  public JobContext adopt(JobHandle handle, Duration deadline, ProgressSink sink) {
    JobContext context = JobContext.start(Deadline.in(deadline, clock)).at(handle);
    boolean known = journal.holds(handle);
    if (!handle.step().mayHaveBeenCharged()) {
      JobHandle claim = known ? HandleSteps.taken(handle) : handle;
      return journal.require(context, claim, sink::onRecord);
    }
    return known ? context : journal.note(context, handle, sink::onRecord);
  }

  /** The latest record of the job, if it belongs here. */
  public JobHandle mine(JobHandle given) {
    JobHandle handle = journal.latest(given);
    if (!handle.service().equals(service)) {
      throw refused(
          handle,
          "The job "
              + handle.id()
              + " runs at "
              + handle.service()
              + ", and this client talks to "
              + service
              + ": use a client for that service.",
          Reason.OTHER_SERVICE);
    }
    if (!handle.account().equals(tokens.account())) {
      throw refused(
          handle,
          "The job "
              + handle.id()
              + " belongs to another account: use the token, or for an anonymous account the client"
              + " id, with which it was begun.",
          Reason.OTHER_ACCOUNT);
    }
    return handle;
  }

  /** The video of a job is on disk. */
  public void saved(JobHandle handle) {
    JobHandle latest = journal.latest(handle);
    if (latest.step() != JobStep.SAVED) {
      JobContext context = JobContext.start(Deadline.in(Duration.ofMinutes(1), clock)).at(latest);
      journal.note(context, HandleSteps.saved(latest), kept -> {});
    }
  }

  private static JobNotResumableException refused(JobHandle handle, String why, Reason reason) {
    ErrorDetails details =
        ErrorDetails.of(Stage.INPUT, Outcome.NOT_SENT)
            .withJob(handle.sessionId(), handle.renderId(), handle);
    return new JobNotResumableException(why, details, reason);
  }

  private static String newId() {
    return "job_" + UUID.randomUUID();
  }

  private static String fingerprint(AnimateRequest request) {
    StringBuilder text = new StringBuilder(request.prompt()).append('\n').append(request.output());
    for (MediaSource source : request.media()) {
      text.append('\n').append(source.name());
    }
    return digest(text.toString());
  }

  private static String digest(String text) {
    return new Buffer().writeUtf8(text).sha256().hex().substring(0, FINGERPRINT);
  }
}
