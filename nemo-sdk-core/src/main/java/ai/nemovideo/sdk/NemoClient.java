package ai.nemovideo.sdk;

import ai.nemovideo.sdk.api.CreditsApi;
import ai.nemovideo.sdk.api.SessionRequest;
import ai.nemovideo.sdk.batch.BatchReport;
import ai.nemovideo.sdk.batch.BatchRequest;
import ai.nemovideo.sdk.internal.ClientSettings;
import ai.nemovideo.sdk.internal.Wiring;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.pipeline.AnimatePipeline;
import ai.nemovideo.sdk.internal.pipeline.OpenSession;
import ai.nemovideo.sdk.internal.pipeline.ProgressSink;
import ai.nemovideo.sdk.internal.time.Deadline;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.model.CreditBalance;
import ai.nemovideo.sdk.model.RenderJob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The front door: images and a prompt in, a video out.
 *
 * {@snippet :
 * try (NemoClient nemo = NemoClient.create()) {
 *   Animation video = nemo.animate(List.of(Path.of("photo.jpg")), "slow zoom, 5 seconds");
 *   video.saveTo(Path.of("photo.mp4"));
 * }
 * }
 *
 * <p>Thread-safe: one client serves any number of threads, and each job runs on the thread that
 * asked for it. A program that forgets {@link #close()} still ends: the SDK keeps no thread that
 * could hold the JVM.
 *
 * <p>Two promises: nothing is ever paid twice (a message that may have been worked on is never sent
 * again), and nothing that was paid for is lost (every exception after that point carries the
 * session).
 */
public final class NemoClient implements AutoCloseable {

  private static final Duration RESUME_DEADLINE = Duration.ofMinutes(40);
  private static final Duration CALL_DEADLINE = Duration.ofMinutes(5);

  /** 200 MB over a slow line take half an hour. */
  private static final Duration DOWNLOAD_DEADLINE = Duration.ofHours(2);

  private final Wiring wiring;
  private final NemoClock clock;
  private final JobStore jobs;
  private final @Nullable String language;
  private final String name;

  NemoClient(ClientSettings settings) {
    this.name = "NemoClient[" + settings.base() + "]";
    this.clock = settings.clock();
    this.jobs = settings.jobs();
    this.language = settings.language();
    this.wiring = new Wiring(settings);
  }

  /**
   * A client as the environment describes it: {@code NEMO_TOKEN} or an anonymous token, {@code
   * NEMO_API_URL} or the cloud.
   *
   * @return the client
   * @throws IllegalArgumentException when the environment holds an address or a token that cannot
   *     work
   */
  public static NemoClient create() {
    return builder().build();
  }

  /** {@return a builder, for everything that the environment does not say} */
  public static NemoClientBuilder builder() {
    return new NemoClientBuilder(System.getenv());
  }

  /**
   * Makes a video from images. Waits until it is rendered: some minutes, and credits are spent
   * (vendor docs: about 100).
   *
   * @param images the files, in their order in the video; jpg, png, webp, gif or heic, up to 200 MB
   *     each
   * @param prompt what to make of them, such as "slow zoom, 5 seconds"
   * @return the video, to be saved
   * @throws ai.nemovideo.sdk.error.InvalidRequestException when inputs cannot work: all problems at
   *     once, before any network call
   * @throws ai.nemovideo.sdk.error.NemoException when something else goes wrong; its subclasses say
   *     what
   */
  public Animation animate(List<Path> images, String prompt) {
    return animate(AnimateRequest.builder().images(images).prompt(prompt).build());
  }

  /**
   * Makes a video.
   *
   * @param request inputs, prompt and everything else about the job
   * @return the video, to be saved
   * @throws ai.nemovideo.sdk.error.InvalidRequestException when inputs cannot work: all problems at
   *     once, before any network call
   * @throws ai.nemovideo.sdk.error.NemoException when something else goes wrong; its subclasses say
   *     what
   */
  public Animation animate(AnimateRequest request) {
    Objects.requireNonNull(request, "request");
    return animation(wiring.jobs().animate(request), request.listener());
  }

  /**
   * Goes on with a job from its furthest safe step: a message that may have left is never sent
   * again, a render that may have been submitted is looked up first. Needs the account and the
   * service of its start.
   *
   * @param handle from an exception, from the job store, or read from its line; a later record in
   *     the job store of this client wins
   * @return the video, to be saved
   * @throws ai.nemovideo.sdk.error.JobNotResumableException when the job belongs elsewhere, or when
   *     its message was not sent yet, so that it needs its request again; nothing is sent then
   * @throws ai.nemovideo.sdk.error.NemoException when something else goes wrong; its subclasses say
   *     what
   */
  public Animation resume(JobHandle handle) {
    return resume(handle, progress -> {});
  }

  /**
   * As {@link #resume(JobHandle)}, telling how it goes.
   *
   * @param handle as above
   * @param listener called on the thread that runs the job
   * @return the video, to be saved
   * @throws ai.nemovideo.sdk.error.NemoException as above
   */
  public Animation resume(JobHandle handle, Consumer<? super AnimateProgress> listener) {
    Objects.requireNonNull(handle, "handle");
    return animation(
        wiring.jobs().resume(handle, RESUME_DEADLINE, new ProgressSink(listener)), listener);
  }

  /**
   * Goes on with a job whose message was perhaps not sent yet. It is sent at most once: when the
   * record says that it may have left, the request's prompt is not used.
   *
   * @param handle as above
   * @param request the request with which the job was begun
   * @return the video, to be saved
   * @throws ai.nemovideo.sdk.error.InvalidRequestException when the job was begun with another
   *     request
   * @throws ai.nemovideo.sdk.error.NemoException when something else goes wrong; its subclasses say
   *     what
   */
  public Animation resume(JobHandle handle, AnimateRequest request) {
    Objects.requireNonNull(handle, "handle");
    Objects.requireNonNull(request, "request");
    return animation(wiring.jobs().resume(handle, request), request.listener());
  }

  /**
   * Makes many videos in one session, one after the other with their own instructions, each with
   * its own render and file. While one is made, those before it are rendered and saved. An item
   * that fails never stops the others; only what concerns all of them does (credits, plan, token),
   * and then what was paid for is still finished.
   *
   * <p>A batch whose {@linkplain ai.nemovideo.sdk.batch.BatchRequest.Builder#id id} is on record
   * goes on where an earlier run has stopped: what is saved stays, what may have been paid for is
   * not sent again. Until a video is saved its draft is kept beside its target, as {@code .draft}.
   *
   * <p>Interrupting the thread stops the batch, and what runs for it; everything is on record.
   *
   * @param request the items, and everything else about the batch
   * @return what came of each item
   * @throws ai.nemovideo.sdk.error.InvalidRequestException when items cannot work: all problems of
   *     all items at once, before any network call
   * @throws ai.nemovideo.sdk.error.NemoException when the batch cannot be begun, or is interrupted
   */
  public BatchReport batch(BatchRequest request) {
    Objects.requireNonNull(request, "request");
    return wiring.batches().run(request, null);
  }

  /**
   * Opens a session: a timeline of one's own, on which any number of messages and renders work.
   * Costs nothing.
   *
   * @return the session
   * @throws ai.nemovideo.sdk.error.NemoException when the service opens none
   */
  public NemoSession openSession() {
    return openSession("project");
  }

  /**
   * Opens a session with a title.
   *
   * @param taskName title of its task at the service
   * @return the session
   * @throws ai.nemovideo.sdk.error.NemoException when the service opens none
   */
  public NemoSession openSession(String taskName) {
    JobContext job = JobContext.start(Deadline.in(CALL_DEADLINE, clock));
    OpenSession.Opened opened =
        wiring
            .stages()
            .openSession()
            .run(new SessionRequest(taskName, language), job, new ProgressSink(progress -> {}));
    return new NemoSession(this, wiring, clock, opened.id(), opened.taskId());
  }

  /**
   * Attaches to a session that exists already, here or at another process. No call is made: whether
   * it is there shows with the first use.
   *
   * @param sessionId its id, exactly as the service gave it
   * @return the session
   * @throws IllegalArgumentException when it cannot be an id
   */
  public NemoSession session(String sessionId) {
    if (sessionId.isBlank() || sessionId.equals(".") || sessionId.equals("..")) {
      throw new IllegalArgumentException("This is no session id: \"" + sessionId + "\"");
    }
    return new NemoSession(this, wiring, clock, sessionId, null);
  }

  /**
   * Asks for the credits of the account.
   *
   * @return the balance
   * @throws ai.nemovideo.sdk.error.NemoException when the service does not say
   */
  public CreditBalance credits() {
    return wiring.stages().readBalance().run(JobContext.start(Deadline.in(CALL_DEADLINE, clock)));
  }

  /**
   * The raw way: one of the Retrofit interfaces of {@link ai.nemovideo.sdk.api}, with this client's
   * token and attribution, and nothing else. There is no retry, no typed exception and no record of
   * a job, and the envelope is the caller's to read; only that a message is not sent twice by the
   * HTTP library still holds. Takes an anonymous token first, when there is none yet.
   *
   * @param type such as {@code StateApi.class}
   * @param <T> the interface
   * @return its implementation
   * @throws ai.nemovideo.sdk.error.NemoException when no token can be had
   * @throws IllegalArgumentException when it is not one of those interfaces
   */
  public <T> T api(Class<T> type) {
    if (!type.isInterface() || !type.getPackageName().equals(CreditsApi.class.getPackageName())) {
      throw new IllegalArgumentException(
          type + " is none of the interfaces in ai.nemovideo.sdk.api");
    }
    return wiring.raw(type, JobContext.start(Deadline.in(CALL_DEADLINE, clock)));
  }

  /** {@return where this client's jobs are on record} */
  public JobStore jobs() {
    return jobs;
  }

  /** {@return the same client with futures; it shares everything with this one} */
  public NemoAsync async() {
    return new NemoAsync(this, wiring.workers());
  }

  /**
   * Ends the client: it takes no new calls, stops those that {@link #async()} is running (their
   * handles are in the job store), and lets go of connections and threads. Calls that other threads
   * have begun go on. Nothing is cancelled at the service.
   */
  @Override
  public void close() {
    wiring.close();
  }

  /** Names the service, never the token. */
  @Override
  public String toString() {
    return name;
  }

  /** The language of the agent's answers; null when nobody chose one. */
  @Nullable String language() {
    return language;
  }

  Animation animation(AnimatePipeline.Made made, Consumer<? super AnimateProgress> listener) {
    return new Animation(made, target -> save(made, target, listener));
  }

  Path download(
      RenderJob render,
      @Nullable JobHandle handle,
      Path target,
      Consumer<? super AnimateProgress> listener) {
    JobContext start = JobContext.start(Deadline.in(DOWNLOAD_DEADLINE, clock));
    JobContext job =
        (handle == null ? start : start.at(handle))
            .withSession(render.sessionId())
            .withRender(render.id());
    ProgressSink sink = new ProgressSink(listener);
    return wiring
        .download()
        .run(
            render,
            target,
            job,
            (total, have) -> sink.tell(new AnimateProgress.Downloading(have, total)));
  }

  private Path save(
      AnimatePipeline.Made made, Path target, Consumer<? super AnimateProgress> listener) {
    Path saved = download(made.render(), made.handle(), target, listener);
    wiring.saved(made.handle());
    return saved;
  }
}
