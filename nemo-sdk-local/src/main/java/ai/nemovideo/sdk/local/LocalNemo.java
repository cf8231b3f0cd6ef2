package ai.nemovideo.sdk.local;

import ai.nemovideo.sdk.local.internal.http.NemoService;
import ai.nemovideo.sdk.local.internal.http.ServiceSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A running NemoVideo service on 127.0.0.1. It speaks the wire protocol, keeps accounts and
 * sessions in memory or, if it is to be {@linkplain Builder#durable durable}, on disk, and films
 * real MP4 files. Its agent is a set of rules, not an artificial intelligence, and says so when it
 * did not understand.
 *
 * <pre>{@code
 * try (LocalNemo nemo = LocalNemo.start()) {
 *   URI baseUrl = nemo.baseUrl(); // give this to the client
 * }
 * }</pre>
 *
 * <p>All its threads are daemons: a program that forgets {@link #close()} still ends.
 *
 * <p>How a client bears trouble is tested with two kinds of planned faults. {@link #failNext} lets
 * the service refuse. {@link #breakNext} breaks the connection, which needs a gate in front of both
 * ports:
 *
 * <pre>{@code
 * try (LocalNemo nemo = LocalNemo.builder().gated(true).start()) {
 *   nemo.breakNext("POST", "/run_sse", WireFault.resetAfter(), 1);
 *   // … let the client talk to nemo.baseUrl(): its message is answered by a reset
 *   // nemo.charges() has one charge, and nemo.requests() tells what arrived
 * }
 * }</pre>
 */
public final class LocalNemo implements AutoCloseable {

  private final NemoService service;

  private LocalNemo(NemoService service) {
    this.service = service;
  }

  /**
   * Starts a service with the standard scenario on free ports.
   *
   * @return the running service
   * @throws java.io.UncheckedIOException when no port or folder can be had
   */
  public static LocalNemo start() {
    return builder().start();
  }

  /**
   * A builder for a service that differs from the standard one.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Where the API is.
   *
   * @return an address such as {@code http://127.0.0.1:40123}, without a final slash
   */
  public URI baseUrl() {
    return service.apiUrl();
  }

  /**
   * Where uploaded and rendered files are served: another port, standing for another host, which
   * refuses requests that carry a token or attribution headers.
   *
   * @return an address without a final slash
   */
  public URI mediaUrl() {
    return service.mediaUrl();
  }

  /**
   * How the service behaves now.
   *
   * @return the scenario in use
   */
  public Scenario scenario() {
    return service.scenario();
  }

  /**
   * Changes the behaviour from the next request on.
   *
   * @param scenario the new behaviour; accounts keep the credits they have
   */
  public void scenario(Scenario scenario) {
    service.scenario(scenario);
  }

  /**
   * Every request so far, to both ports, in order of arrival. A request that a gate kept from the
   * service is among them, once, like any other.
   *
   * @return a copy
   */
  public List<RecordedRequest> requests() {
    return service.requests();
  }

  /**
   * Every charge so far, to any account, in order.
   *
   * @return a copy
   */
  public List<Charge> charges() {
    return service.charges();
  }

  /**
   * The balance of the account that owns a session.
   *
   * @param sessionId a session of this service
   * @return the balance now
   * @throws IllegalArgumentException when there is no such session
   */
  public Credits credits(String sessionId) {
    return service.credits(sessionId);
  }

  /**
   * Answers the next requests to a path with an error instead of serving them. Nothing is done or
   * charged for such a request.
   *
   * @param pathPrefix requests whose path begins with this are answered so
   * @param status the HTTP status
   * @param code the code in the envelope
   * @param times how many requests
   */
  public void failNext(String pathPrefix, int status, int code, int times) {
    service.failNext(pathPrefix, status, code, times, Optional.empty());
  }

  /**
   * As {@link #failNext(String, int, int, int)}, with a {@code Retry-After} header.
   *
   * @param pathPrefix requests whose path begins with this are answered so
   * @param status the HTTP status
   * @param code the code in the envelope
   * @param times how many requests
   * @param retryAfter sent in whole seconds
   */
  public void failNext(String pathPrefix, int status, int code, int times, Duration retryAfter) {
    service.failNext(pathPrefix, status, code, times, Optional.of(retryAfter));
  }

  /**
   * Breaks the connection under the next requests to a path. Where several faults fit a request,
   * the one that was planned first happens, and only that; faults of {@link #failNext} come behind
   * the gate, and so only to requests that get through.
   *
   * <p>Paths are compared without the query, and from their beginning. A {@code *} stands for
   * anything but a slash; a {@code $} at the end stands for the end of the path. So {@code
   * "/api/render/proxy/lambda$"} is a render's submission and {@code "/api/render/proxy/lambda/"}
   * everything that comes after it; <code>"/&#42;/*.mp4$"</code> are the videos on the media port.
   *
   * @param path how the path begins
   * @param fault what happens to the request
   * @param times how many requests
   * @throws IllegalStateException when the service was started without {@link Builder#gated}
   */
  public void breakNext(String path, WireFault fault, int times) {
    service.breakNext(Optional.empty(), path, fault, times);
  }

  /**
   * As {@link #breakNext(String, WireFault, int)}, for one HTTP method.
   *
   * @param method such as {@code POST}
   * @param path how the path begins
   * @param fault what happens to the request
   * @param times how many requests
   * @throws IllegalStateException when the service was started without {@link Builder#gated}
   */
  public void breakNext(String method, String path, WireFault fault, int times) {
    service.breakNext(Optional.of(method), path, fault, times);
  }

  /**
   * How many requests are still to be met by a fault of {@link #breakNext} or {@link #failNext}. A
   * test whose fault never happened proves nothing; this tells.
   *
   * @return 0 when every planned fault has happened
   */
  public int faultsLeft() {
    return service.faultsLeft();
  }

  /** Forgets the faults of {@link #breakNext} and {@link #failNext} that have not happened yet. */
  public void clearFaults() {
    service.clearFaults();
  }

  /**
   * Lets the next renders end as {@code failed}.
   *
   * @param times how many renders
   */
  public void failNextRenders(int times) {
    service.failNextRenders(times);
  }

  /** Makes every token issued so far invalid (1001); its client may take a new one at once. */
  public void revokeTokens() {
    service.revokeTokens();
  }

  /**
   * Waits until a render has ended, so that a test need not poll against the clock.
   *
   * @param renderId the id that the client chose
   * @return how it ended
   * @throws IllegalArgumentException when no such render was submitted
   */
  public RenderReport awaitRender(String renderId) {
    return service.awaitRender(renderId);
  }

  /**
   * The service that runs on a folder, in this process or another. A program that may be started
   * twice asks this first, or catches {@link FolderInUseException}.
   *
   * @param dataDirectory the folder of a durable service
   * @return its base URL, empty when none runs there
   * @throws java.io.UncheckedIOException when the folder cannot be looked at
   */
  public static Optional<URI> runningAt(Path dataDirectory) {
    return NemoService.runningAt(dataDirectory);
  }

  /**
   * Stops the service, cancels its renders and deletes its files. A {@linkplain Builder#durable
   * durable} service keeps its files, and its renders go on when it is started again. May be called
   * twice.
   */
  @Override
  public void close() {
    service.close();
  }

  /** Collects what a service needs; not safe for use by several threads. */
  public static final class Builder {
    private int port;
    private Scenario scenario = Scenario.standard();
    private Optional<Path> dataDirectory = Optional.empty();
    private InstantSource clock = InstantSource.system();
    private Pause pause = time -> Thread.sleep(time.toMillis());
    private boolean gated;
    private boolean durable;

    private Builder() {}

    /**
     * Sets the port of the API.
     *
     * @param value 0, the default, takes a free one
     * @return this builder
     */
    public Builder port(int value) {
      port = value;
      return this;
    }

    /**
     * Sets the behaviour.
     *
     * @param value {@link Scenario#standard()} by default
     * @return this builder
     */
    public Builder scenario(Scenario value) {
      scenario = value;
      return this;
    }

    /**
     * Sets where files are kept. What is in a folder given here stays after {@link
     * LocalNemo#close()}; without one a temporary folder is made and deleted.
     *
     * @param value a folder, made when it does not exist
     * @return this builder
     */
    public Builder dataDirectory(Path value) {
      dataDirectory = Optional.of(value);
      return this;
    }

    /**
     * Sets the clock by which tokens expire and charges are dated.
     *
     * @param value the system's clock by default
     * @return this builder
     */
    public Builder clock(InstantSource value) {
      clock = value;
      return this;
    }

    /**
     * Sets how the service waits, where the scenario asks for a pace.
     *
     * @param value a real wait by default
     * @return this builder
     */
    public Builder pause(Pause value) {
      pause = value;
      return this;
    }

    /**
     * Puts a gate in front of both ports, where {@link LocalNemo#breakNext(String, WireFault, int)}
     * can break connections. {@link LocalNemo#baseUrl()} and {@link LocalNemo#mediaUrl()} are then
     * those of the gates, and so are the addresses of files.
     *
     * @param value false by default
     * @return this builder
     */
    public Builder gated(boolean value) {
      gated = value;
      return this;
    }

    /**
     * Lets the service outlive its process. All that a client was told is in the {@linkplain
     * #dataDirectory folder} before it is told, and is there again when a service is started on
     * that folder, after {@link LocalNemo#close()} as after a crash: accounts with their tokens and
     * credits, sessions with their files and drafts, charges, renders. A render that had not ended
     * is filmed again. Both ports are the same as before if nobody else has them; otherwise the
     * addresses of files are told as they are now. Sessions that nobody has used for seven days are
     * dropped at the start, with their files.
     *
     * <p>The folder is for one service at a time and for its owner alone. The scenario is not kept,
     * nor are planned faults and the list of requests.
     *
     * @param value false by default
     * @return this builder
     */
    public Builder durable(boolean value) {
      durable = value;
      return this;
    }

    /**
     * Starts the service.
     *
     * @return the running service
     * @throws java.io.UncheckedIOException when no port or folder can be had
     * @throws FolderInUseException when another durable service runs on the folder
     * @throws DamagedStateException when what a durable service has kept cannot be read
     * @throws IllegalStateException when a durable service has no {@link #dataDirectory}
     */
    public LocalNemo start() {
      return new LocalNemo(
          NemoService.start(
              new ServiceSettings(port, dataDirectory, durable, clock, pause, gated), scenario));
    }
  }
}
