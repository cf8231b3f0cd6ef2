package ai.nemovideo.sdk.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ai.nemovideo.sdk.sse.AgentEventStreams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSources;

/** Opens the streams and looks at its own process. Linux only. */
final class IdleClient {

  private static final int STREAMS = 1000;
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long POLL_MILLIS = 5;

  /** Who opens them. */
  enum Way {
    FLOOR,
    RAW,
    OKHTTP_SSE,
    OURS
  }

  private final AtomicInteger opened = new AtomicInteger();
  private final List<Object> kept = new ArrayList<>();
  private final OkHttpClient client = new OkHttpClient();
  private final EventSource.Factory sources = EventSources.createFactory(client);
  private final AgentEventStreams streams = AgentEventStreams.of(client);
  private final Decoders decoders = new Decoders(Pojos.Tagged.class);
  private final Way way;
  private final int port;

  private IdleClient(Way way, int port) {
    this.way = way;
    this.port = port;
  }

  public static void main(String[] args) throws Exception {
    new IdleClient(Way.valueOf(args[0]), Integer.parseInt(args[1])).measure();
    System.exit(0);
  }

  private void measure() throws Exception {
    open();
    await(1, 10);
    long threads = status("Threads:");
    long memory = memory();
    long start = System.nanoTime();
    for (int i = 0; i < STREAMS; i++) {
      open();
    }
    await(1 + STREAMS, 3);
    int inThreeSeconds = opened.get() - 1;
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%-10s Java %s: %4d open after %.2f s, %+5d threads, %+6.1f MB%n",
        way,
        Runtime.version().feature(),
        inThreeSeconds,
        seconds,
        status("Threads:") - threads,
        (memory() - memory) / 1024.0);
  }

  private void await(int count, int seconds) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (opened.get() < count && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private void open() throws IOException {
    switch (way) {
      case FLOOR -> kept.add(bare());
      case RAW -> new Thread(this::raw).start();
      case OKHTTP_SSE ->
          kept.add(sources.newEventSource(request(), decoders.listener(this::count)));
      case OURS -> kept.add(streams.listen(request(), this::count));
    }
  }

  private void count(Object event) {
    opened.incrementAndGet();
  }

  private Socket bare() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
    count(socket.getInputStream().read());
    return socket;
  }

  private void raw() {
    try {
      decoders.raw(client.newCall(request()).execute(), this::count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Request request() {
    return new Request.Builder().url("http://127.0.0.1:" + port + "/").build();
  }

  /** Kilobytes, without garbage. */
  private static long memory() throws IOException, InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return status("VmRSS:");
  }

  private static long status(String name) throws IOException {
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith(name)) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException("no " + name);
  }
}
