package ai.nemovideo.sdk;

import ai.nemovideo.sdk.batch.BatchReport;
import ai.nemovideo.sdk.batch.BatchRequest;
import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.error.NothingMadeException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.Wiring;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.input.RequestCheck;
import ai.nemovideo.sdk.internal.pipeline.AnimatePipeline;
import ai.nemovideo.sdk.internal.pipeline.ProgressSink;
import ai.nemovideo.sdk.internal.pipeline.Render;
import ai.nemovideo.sdk.internal.pipeline.Turns;
import ai.nemovideo.sdk.internal.time.Deadline;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.model.ClaimLink;
import ai.nemovideo.sdk.model.RenderJob;
import ai.nemovideo.sdk.model.SessionState;
import ai.nemovideo.sdk.model.UploadedAsset;
import ai.nemovideo.sdk.skill.JsonPrompt;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One timeline at the service, and everything that can be done with it: upload, talk, look, export.
 * Thread-safe, but messages to one session are best sent one after the other. Whoever keeps the id
 * can attach to it again with {@link NemoClient#session(String)}.
 *
 * <p>All calls block; interrupting the thread stops them and the transfer. {@link #async()} has the
 * same with futures. Every method throws a {@link ai.nemovideo.sdk.error.NemoException}.
 */
public final class NemoSession {

  private static final Duration CALL_DEADLINE = Duration.ofMinutes(5);
  private static final Duration JOB_DEADLINE = Duration.ofMinutes(40);

  private final NemoClient client;
  private final Wiring wiring;
  private final NemoClock clock;
  private final String id;
  private final @Nullable String taskId;

  NemoSession(
      NemoClient client, Wiring wiring, NemoClock clock, String id, @Nullable String taskId) {
    this.client = client;
    this.wiring = wiring;
    this.clock = clock;
    this.id = id;
    this.taskId = taskId;
  }

  /** {@return the id, exactly as the service gave it} */
  public String id() {
    return id;
  }

  /** {@return the task that holds the session; empty for one that was attached to} */
  public Optional<String> taskId() {
    return Optional.ofNullable(taskId);
  }

  /**
   * Uploads a file, bytes, a stream or an address.
   *
   * @param media what
   * @return the file as the service knows it
   */
  public UploadedAsset upload(MediaSource media) {
    return upload(List.of(media)).get(0);
  }

  /**
   * Uploads several files at once, in parallel up to the client's limit. They may arrive in any
   * order.
   *
   * @param media what
   * @return the files as the service knows them, in the order of the media; immutable
   */
  public List<UploadedAsset> upload(List<MediaSource> media) {
    return upload(media, progress -> {});
  }

  /**
   * As {@link #upload(List)}, telling how it goes.
   *
   * @param media what
   * @param listener called on several threads
   * @return the files as the service knows them, in the order of the media; immutable
   */
  public List<UploadedAsset> upload(
      List<MediaSource> media, Consumer<? super AnimateProgress> listener) {
    RequestCheck.media(media);
    return List.copyOf(
        wiring
            .stages()
            .uploads()
            .run(media, wiring.parallelUploads(), context(JOB_DEADLINE), sink(listener)));
  }

  /** {@return the state now} */
  public SessionState state() {
    return wiring.stages().readState().run(context(CALL_DEADLINE));
  }

  /**
   * Sends a message to the agent and waits for what comes of it. Costs credits (vendor docs: about
   * 50 for an edit, 100 for a first draft); it is sent at most once, whatever happens.
   *
   * @param message such as "make the zoom slower"
   * @return what the agent said and what has changed
   */
  public AgentReply send(String message) {
    return send(message, progress -> {});
  }

  /**
   * As {@link #send(String)}, with scenes instead of words. Which images are in the session is
   * known to the service only, so their names are not checked here.
   *
   * @param message what the video is to be, scene by scene
   * @return what the agent said and what has changed
   */
  public AgentReply send(JsonPrompt message) {
    return send(message.toJson());
  }

  /**
   * As {@link #send(String)}, telling how it goes.
   *
   * @param message such as "make the zoom slower"
   * @param listener called on the thread that sends
   * @return what the agent said and what has changed
   */
  public AgentReply send(String message, Consumer<? super AnimateProgress> listener) {
    RequestCheck.message(message);
    JobContext job =
        wiring.jobs().onSession(id, message, OutputSettings.defaults(), context(JOB_DEADLINE));
    return reply(
        wiring.stages().turns().send(message, null, StageBudgets.defaults(), job, sink(listener)));
  }

  /**
   * Asks the agent to take the last change back. No call for it is documented, so it is asked in
   * words, in Chinese when the client's language is Chinese, else in English (assumed: that the
   * agent understands them). A message like any other: it may cost credits, and whether it has
   * worked is in {@link AgentReply#difference()}.
   *
   * @return what the agent said and what has changed
   */
  public AgentReply undo() {
    return undo(progress -> {});
  }

  /**
   * As {@link #undo()}, telling how it goes.
   *
   * @param listener called on the thread that sends
   * @return what the agent said and what has changed
   */
  public AgentReply undo(Consumer<? super AnimateProgress> listener) {
    return send(UndoWords.in(client.language()), listener);
  }

  /**
   * Looks what came of a message whose fate is unknown. It is not sent again.
   *
   * @param handle from the exception of {@link #send(String)}, or from the job store
   * @return what has changed
   */
  public AgentReply reconcile(JobHandle handle) {
    return reconcile(handle, progress -> {});
  }

  /**
   * As {@link #reconcile(JobHandle)}, telling how it goes: where nothing has changed yet, it looks
   * for some minutes.
   *
   * @param handle from the exception of {@link #send(String)}, or from the job store
   * @param listener called on the thread that looks
   * @return what has changed
   */
  public AgentReply reconcile(JobHandle handle, Consumer<? super AnimateProgress> listener) {
    ProgressSink sink = sink(listener);
    JobHandle mine = wiring.jobs().mine(handle);
    return reply(
        wiring
            .stages()
            .turns()
            .reconcile(
                StageBudgets.defaults(), wiring.jobs().adopt(mine, JOB_DEADLINE, sink), sink));
  }

  /**
   * Exports what the session holds now: MP4 in high quality. Costs no credits.
   *
   * @return the video, to be saved
   */
  public Animation render() {
    return render(OutputSettings.defaults(), progress -> {});
  }

  /**
   * Exports what the session holds now. Costs no credits.
   *
   * @param output what the video file should be
   * @param listener called on the thread that waits
   * @return the video, to be saved
   */
  public Animation render(OutputSettings output, Consumer<? super AnimateProgress> listener) {
    JobContext job = wiring.jobs().onSession(id, "", output, context(JOB_DEADLINE));
    Draft draft = exportable(job);
    Render.Rendered done = wiring.stages().render().run(() -> draft, job, sink(listener));
    return client.animation(
        new AnimatePipeline.Made(done.job().record(), List.of(), "", draft, done.render()),
        listener);
  }

  /**
   * Submits a render of what the session holds now, and does not wait for it. Keep its id: who
   * loses it has orphaned the render (seeds).
   *
   * @param output what the video file should be
   * @return the render as it was taken
   */
  public RenderJob submitRender(OutputSettings output) {
    JobContext job = context(CALL_DEADLINE);
    String renderId = "render_" + UUID.randomUUID();
    return wiring
        .stages()
        .render()
        .submit(renderId, exportable(job), output, job.withRender(renderId));
  }

  /**
   * Asks once how far a render is.
   *
   * @param renderId its id
   * @return how far it is
   */
  public RenderJob renderStatus(String renderId) {
    return wiring.stages().render().poll(rendering(renderId, CALL_DEADLINE), renderId);
  }

  /**
   * Waits until a render has ended, asking as seldom as it can without being late.
   *
   * @param renderId its id
   * @return the render, completed or failed
   */
  public RenderJob awaitRender(String renderId) {
    JobContext job = rendering(renderId, JOB_DEADLINE);
    return wiring
        .stages()
        .render()
        .follow(wiring.stages().render().poll(job, renderId), job, sink(progress -> {}));
  }

  /**
   * Stops a render (vendor docs). One that has ended meanwhile stays as it is.
   *
   * @param renderId its id
   * @return how it is now; completed when it was too late
   */
  public RenderJob cancelRender(String renderId) {
    return wiring.stages().render().cancel(rendering(renderId, CALL_DEADLINE), renderId);
  }

  /**
   * Saves the file of a completed render, as {@link Animation#saveTo} does.
   *
   * @param render from {@link #awaitRender} or {@link #renderStatus}
   * @param target where to
   * @return the target
   */
  public Path download(RenderJob render, Path target) {
    Objects.requireNonNull(target, "target");
    return client.download(render, null, target, progress -> {});
  }

  /**
   * Makes many videos, the first of them in this session, as {@link NemoClient#batch} does. After
   * an item that has failed, and when the batch is taken up again, it goes on in a new session.
   * While it runs, nobody else should send messages here.
   *
   * @param request the items, and everything else about the batch
   * @return what came of each item
   */
  public BatchReport batch(BatchRequest request) {
    Objects.requireNonNull(request, "request");
    return wiring.batches().run(request, id);
  }

  /**
   * Makes a link by which a person takes over the session in the browser (vendor docs).
   *
   * @return the link
   */
  public ClaimLink claimLink() {
    return wiring.stages().claimLinks().run(taskId, context(CALL_DEADLINE));
  }

  /** {@return the same session with futures} */
  public NemoAsyncSession async() {
    return new NemoAsyncSession(this, wiring.workers());
  }

  /** Names the session. */
  @Override
  public String toString() {
    return "NemoSession[" + id + "]";
  }

  private Draft exportable(JobContext job) {
    return wiring
        .stages()
        .readState()
        .run(job)
        .exportable()
        .orElseThrow(() ->
            new NothingMadeException(
                "The session " + id + " holds nothing that can be exported yet.",
                job.details(Stage.DRAFT, Outcome.NOT_SENT),
                ""));
  }

  private JobContext context(Duration deadline) {
    return JobContext.start(Deadline.in(deadline, clock)).withSession(id);
  }

  private JobContext rendering(String renderId, Duration deadline) {
    return context(deadline).withRender(renderId);
  }

  private static ProgressSink sink(Consumer<? super AnimateProgress> listener) {
    return new ProgressSink(listener);
  }

  private static AgentReply reply(Turns.Reply reply) {
    return new AgentReply(reply.words(), reply.before(), reply.after());
  }
}
