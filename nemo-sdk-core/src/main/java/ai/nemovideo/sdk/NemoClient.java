package ai.nemovideo.sdk;

import ai.nemovideo.sdk.api.CreditsData;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.ClientSettings;
import ai.nemovideo.sdk.internal.Wiring;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.pipeline.AnimatePipeline;
import ai.nemovideo.sdk.internal.pipeline.ProgressSink;
import ai.nemovideo.sdk.internal.time.Deadline;
import ai.nemovideo.sdk.model.CreditBalance;
import ai.nemovideo.sdk.model.RenderJob;
import java.math.BigDecimal;
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

  private static final Duration CALL_DEADLINE = Duration.ofMinutes(5);

  /** 200 MB over a slow line take half an hour. */
  private static final Duration DOWNLOAD_DEADLINE = Duration.ofHours(2);

  private final Wiring wiring;
  private final NemoClock clock;
  private final String name;

  NemoClient(ClientSettings settings) {
    this.name = "NemoClient[" + settings.base() + "]";
    this.clock = settings.clock();
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
    AnimatePipeline.Made made =
        wiring.pipeline().run(request, new ProgressSink(request.listener()));
    return new Animation(made, request.listener(), this::save);
  }

  /**
   * Asks for the credits of the account.
   *
   * @return the balance
   * @throws ai.nemovideo.sdk.error.NemoException when the service does not say
   */
  public CreditBalance credits() {
    JobContext job = JobContext.start(Deadline.in(CALL_DEADLINE, clock));
    CreditsData data =
        wiring
            .caller()
            .call(
                wiring.policies().reading(), Stage.ACCOUNT, job, () -> wiring.credits().balance());
    BigDecimal available = data.available();
    if (available == null) {
      throw wiring.errors().notUnderstood("the answer names no balance.", Stage.ACCOUNT, job, null);
    }
    BigDecimal frozen = orElse(data.frozen(), BigDecimal.ZERO);
    return new CreditBalance(available, frozen, orElse(data.total(), available.add(frozen)));
  }

  /**
   * Lets go of connections and threads. Running jobs of other threads may fail; nothing is
   * cancelled at the service.
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

  private Path save(RenderJob render, Path target, Consumer<? super AnimateProgress> listener) {
    JobContext job =
        JobContext.start(Deadline.in(DOWNLOAD_DEADLINE, clock))
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

  private static BigDecimal orElse(@Nullable BigDecimal value, BigDecimal fallback) {
    return value == null ? fallback : value;
  }
}
