package ai.nemovideo.sdk.sse;

import ai.nemovideo.sdk.sse.internal.delivery.ListenerRun;
import ai.nemovideo.sdk.sse.internal.stream.EventPull;
import ai.nemovideo.sdk.sse.internal.stream.HttpOpener;
import ai.nemovideo.sdk.sse.internal.stream.OneRequest;
import ai.nemovideo.sdk.sse.internal.threads.Threads;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Makes streams of an agent's events from requests, in three forms: pulled by a waiting thread
 * ({@link #open}), published by the rules of Reactive Streams ({@link #publisher}), or told to a
 * listener ({@link #listen}).
 *
 * <p>Each stream is exactly one request on the wire: redirects, challenges and lost connections are
 * its end, never a reason to send again, because the answer may have been paid for. Other settings
 * of the client, such as its interceptors, proxy and connections, are kept; its read and call
 * timeouts are replaced by the {@link StreamLimits}, its cache is not used, and its dispatcher's
 * limit of five calls a host does not apply.
 *
 * <p>Interrupting a thread that waits in a stream cancels the stream at once, and leaves the flag
 * set.
 *
 * <p>Immutable and safe for any number of threads and streams. Nothing needs to be closed.
 */
public final class AgentEventStreams {

  private final OkHttpClient client;
  private final StreamLimits limits;
  private final LongSupplier nanoClock;
  private final Executor executor;

  private AgentEventStreams(Builder builder) {
    this.client = OneRequest.client(builder.client, builder.limits);
    this.limits = builder.limits;
    this.nanoClock = builder.nanoClock;
    this.executor =
        builder.executor == null ? Threads.newExecutor("nemo-sdk-stream") : builder.executor;
  }

  /**
   * Streams with default settings.
   *
   * @param client sends the requests; never shut down here
   * @return the maker of streams
   */
  public static AgentEventStreams of(OkHttpClient client) {
    return builder(client).build();
  }

  /**
   * Streams with settings.
   *
   * @param client sends the requests; never shut down here
   * @return a builder
   */
  public static Builder builder(OkHttpClient client) {
    return new Builder(client);
  }

  /**
   * A stream to pull from. The request is sent by the first {@link AgentEventStream#next()}, and
   * everything waits in the thread that calls it.
   *
   * @param request what to send; {@code Accept: text/event-stream} is added when it has no {@code
   *     Accept}
   * @return the stream, to be closed
   */
  public AgentEventStream open(Request request) {
    Objects.requireNonNull(request, "request");
    return new AgentEventStream(pull(request));
  }

  /**
   * A stream to subscribe to. The request is sent when somebody does.
   *
   * @param request as for {@link #open}
   * @return the publisher, for one subscriber
   */
  public AgentEventPublisher publisher(Request request) {
    Objects.requireNonNull(request, "request");
    return new AgentEventPublisher(() -> pull(request), executor);
  }

  /**
   * A stream that tells a listener, beginning at once.
   *
   * @param request as for {@link #open}
   * @param listener whom to tell
   * @return the means to cancel it, and its end
   * @throws java.util.concurrent.RejectedExecutionException when the executor that was given takes
   *     no work; nothing was sent
   */
  public AgentEventSubscription listen(Request request, AgentEventListener listener) {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(listener, "listener");
    ListenerRun run = new ListenerRun(pull(request), executor, listener);
    executor.execute(run);
    return run;
  }

  /**
   * Whether an answer is an event stream, by the rules of the HTML standard.
   *
   * @param response the answer; its body is not touched
   * @return true for a 200 of the type {@code text/event-stream}, in any case and with any
   *     parameters
   */
  public static boolean isEventStream(Response response) {
    return HttpOpener.isEventStream(response);
  }

  private EventPull pull(Request request) {
    boolean says = request.header("Accept") != null;
    Call call =
        client.newCall(
            says ? request : request.newBuilder().header("Accept", "text/event-stream").build());
    return new EventPull(new HttpOpener(call), limits, nanoClock, call::cancel);
  }

  /** Settings of streams. Not safe for several threads. */
  public static final class Builder {

    private final OkHttpClient client;
    private StreamLimits limits = StreamLimits.defaults();
    private LongSupplier nanoClock = System::nanoTime;
    private @Nullable Executor executor;

    private Builder(OkHttpClient client) {
      this.client = Objects.requireNonNull(client, "client");
    }

    /**
     * When to give up.
     *
     * @param limits the limits; {@link StreamLimits#defaults()} unless set
     * @return this builder
     */
    public Builder limits(StreamLimits limits) {
      this.limits = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /**
     * Where publishers and listeners do their waiting: each stream that waits for bytes occupies
     * one of its threads. Unset, virtual threads where the runtime has them (Java 21), else daemon
     * threads, as many as there are streams.
     *
     * @param executor the executor; never shut down here
     * @return this builder
     */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /**
     * What the limits of time are measured with.
     *
     * @param nanoClock monotonic nanoseconds; {@code System::nanoTime} unless set
     * @return this builder
     */
    public Builder nanoClock(LongSupplier nanoClock) {
      this.nanoClock = Objects.requireNonNull(nanoClock, "nanoClock");
      return this;
    }

    /**
     * Makes it.
     *
     * @return the maker of streams
     */
    public AgentEventStreams build() {
      return new AgentEventStreams(this);
    }
  }
}
