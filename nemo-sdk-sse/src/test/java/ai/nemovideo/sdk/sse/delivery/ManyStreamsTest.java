package ai.nemovideo.sdk.sse.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.sse.AgentEventStreams;
import ai.nemovideo.sdk.sse.StreamEnd;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thousand streams at once, with nothing set. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ManyStreamsTest {

  private static final int STREAMS = 1000;

  /** The goal, where a stream needs no thread of the platform. */
  private static final int MOST_ADDED = 25;

  /** Threads of OkHttp's own, which come while connections are made, and go later. */
  private static final int OF_OKHTTP = 100;

  /** The first Java with virtual threads. */
  private static final int LOOM = 21;

  @Test
  void aThousandStreamsAreOpenAtOnce() throws Exception {
    AgentEventStreams streams = AgentEventStreams.of(new OkHttpClient());
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), STREAMS);
      int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
      Request request = new Request.Builder().url("http://127.0.0.1:" + port + "/").build();
      int threadsBefore = platformThreads();

      List<Recorder> recorders = new ArrayList<>();
      for (int i = 0; i < STREAMS; i++) {
        Recorder recorder = new Recorder(Long.MAX_VALUE);
        recorders.add(recorder);
        streams.publisher(request).subscribe(recorder);
      }
      List<SocketChannel> connections = accept(server);
      for (Recorder recorder : recorders) {
        recorder.await();
      }
      int added = platformThreads() - threadsBefore;
      boolean virtual = Runtime.version().feature() >= LOOM;
      assertThat(added)
          .as("platform threads")
          .isLessThanOrEqualTo(virtual ? MOST_ADDED : STREAMS + OF_OKHTTP);

      for (SocketChannel connection : connections) {
        write(connection, StreamServer.EVENT);
        connection.close();
      }
      for (Recorder recorder : recorders) {
        recorder.awaitCompletion();
        assertThat(recorder.events).hasSize(2);
      }
    }
  }

  @Test
  void aThousandListenersAreCancelledAtOnce() throws Exception {
    AgentEventStreams streams = AgentEventStreams.of(new OkHttpClient());
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), STREAMS);
      int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
      Request request = new Request.Builder().url("http://127.0.0.1:" + port + "/").build();
      List<CompletableFuture<StreamEnd>> ends = new ArrayList<>();
      List<Runnable> cancels = new ArrayList<>();
      for (int i = 0; i < STREAMS; i++) {
        var running = streams.listen(request, event -> {});
        cancels.add(running::cancel);
        ends.add(running.end().toCompletableFuture());
      }
      List<SocketChannel> connections = accept(server);
      cancels.forEach(Runnable::run);
      for (CompletableFuture<StreamEnd> end : ends) {
        assertThat(end.get(60, TimeUnit.SECONDS)).isInstanceOf(StreamEnd.Cancelled.class);
      }
      for (SocketChannel connection : connections) {
        assertThat(isClosedByTheClient(connection)).isTrue();
        connection.close();
      }
    }
  }

  /** Takes all connections, and tells each one event. */
  private static List<SocketChannel> accept(ServerSocketChannel server) throws IOException {
    List<SocketChannel> connections = new ArrayList<>();
    while (connections.size() < STREAMS) {
      SocketChannel connection = server.accept();
      readHead(connection);
      write(connection, StreamServer.HEAD + StreamServer.EVENT);
      connections.add(connection);
    }
    return connections;
  }

  private static void write(SocketChannel connection, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
    while (bytes.hasRemaining()) {
      connection.write(bytes);
    }
  }

  /** A connection that is closed with unread bytes is reset. */
  private static void readHead(SocketChannel connection) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(4096);
    String text = "";
    while (!text.endsWith("\r\n\r\n")) {
      assertThat(connection.read(head)).isPositive();
      text = new String(head.array(), 0, head.position(), UTF_8);
    }
  }

  private static boolean isClosedByTheClient(SocketChannel connection) {
    try {
      return connection.read(ByteBuffer.allocate(1)) < 0;
    } catch (IOException e) {
      return true;
    }
  }

  private static int platformThreads() {
    return Thread.getAllStackTraces().size();
  }
}
