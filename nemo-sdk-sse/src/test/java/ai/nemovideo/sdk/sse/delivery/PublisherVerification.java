package ai.nemovideo.sdk.sse.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventStreams;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import okhttp3.OkHttpClient;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.annotations.AfterClass;

/**
 * The Technology Compatibility Kit of Reactive Streams, against streams of real sockets. Run by
 * {@link PublisherTckTest}.
 */
public final class PublisherVerification extends FlowPublisherVerification<AgentEvent> {

  /** How long a signal may take; generous, because it is no measure of ours. */
  private static final long SIGNAL_MILLIS = 5_000;

  /** How long to look for a signal that must not come. */
  private static final long QUIET_MILLIS = 100;

  private final List<StreamServer> servers = new CopyOnWriteArrayList<>();
  private final AgentEventStreams streams = AgentEventStreams.of(new OkHttpClient());

  /** Started by TestNG. */
  public PublisherVerification() {
    super(new TestEnvironment(SIGNAL_MILLIS, QUIET_MILLIS));
  }

  @Override
  public Flow.Publisher<AgentEvent> createFlowPublisher(long elements) {
    return publisher((socket, out) -> write(elements, out));
  }

  @Override
  public Flow.Publisher<AgentEvent> createFailedFlowPublisher() {
    return publisher((socket, out) -> out.write("HTTP/1.1 404 Not Found\r\n\r\n".getBytes(UTF_8)));
  }

  /**
   * Ends the streams that rules have left half read; not earlier, or it would count as a later
   * rule's.
   */
  @AfterClass
  public void closeServers() throws IOException {
    for (StreamServer server : servers) {
      server.close();
    }
    servers.clear();
  }

  private Flow.Publisher<AgentEvent> publisher(StreamServer.Answer answer) {
    try {
      StreamServer server = new StreamServer(answer);
      servers.add(server);
      return streams.publisher(server.request());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(long elements, OutputStream out) throws IOException {
    out.write(StreamServer.HEAD.getBytes(UTF_8));
    byte[] event = StreamServer.EVENT.getBytes(UTF_8);
    for (long i = 0; i < elements; i++) {
      out.write(event);
    }
  }
}
