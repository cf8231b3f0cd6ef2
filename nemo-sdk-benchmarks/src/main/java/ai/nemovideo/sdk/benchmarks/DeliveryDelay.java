package ai.nemovideo.sdk.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventListener;
import ai.nemovideo.sdk.sse.AgentEventStreams;
import ai.nemovideo.sdk.sse.StreamEnd;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * From the server's flush to the callback, one event at a time: the next is asked for when the last
 * has arrived. The ways take turns; printed are the medians over the turns, as ratios to the floor
 * of the same turn.
 */
public final class DeliveryDelay {

  private static final int WARM_UP_TURNS = 4;
  private static final int TURNS = 20;
  private static final int EVENTS = 2000;

  private final PushServer server = new PushServer();
  private final OkHttpClient client = new OkHttpClient();
  private final Decoders decoders = new Decoders(Pojos.Tagged.class);
  private final long[] delays = new long[EVENTS];
  private int arrived;

  private DeliveryDelay() throws IOException {}

  /**
   * Measures and prints.
   *
   * @param args none
   * @throws Exception when something fails
   */
  public static void main(String[] args) throws Exception {
    new DeliveryDelay().measure();
  }

  /** One stream, read to its end. */
  private interface Way {
    void read() throws Exception;
  }

  private void measure() throws Exception {
    String[] names = {"floor", "raw", "okhttp-sse", "ours, pulled", "ours, listener"};
    Way[] ways = {this::floor, this::raw, this::okhttpSse, this::pulled, this::listened};
    double[][] p50 = new double[ways.length][TURNS];
    double[][] p99 = new double[ways.length][TURNS];
    for (int turn = -WARM_UP_TURNS; turn < TURNS; turn++) {
      for (int i = 0; i < ways.length; i++) {
        run(ways[i]);
        if (turn >= 0) {
          p50[i][turn] = delays[EVENTS / 2];
          p99[i][turn] = delays[EVENTS * 99 / 100];
        }
      }
    }
    System.out.printf("%-15s %9s %9s %8s %8s%n", "", "p50 us", "p99 us", "x floor", "x floor");
    for (int i = 0; i < ways.length; i++) {
      System.out.printf(
          "%-15s %9.1f %9.1f %8.2f %8.2f%n",
          names[i],
          median(p50[i]) / 1000,
          median(p99[i]) / 1000,
          median(ratios(p50[i], p50[0])),
          median(ratios(p99[i], p99[0])));
    }
    server.close();
  }

  private void run(Way way) throws Exception {
    arrived = 0;
    server.ask();
    way.read();
    if (arrived != EVENTS) {
      throw new IllegalStateException(arrived + " events");
    }
    Arrays.sort(delays);
  }

  private void arrive(Object event) {
    delays[arrived++] = System.nanoTime() - server.flushedAt();
    if (arrived < EVENTS) {
      server.ask();
    } else {
      server.finish();
    }
  }

  private void floor() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setTcpNoDelay(true);
      socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
      InputStream in = socket.getInputStream();
      in.readNBytes(PushServer.headersLength());
      byte[] chunk = new byte[PushServer.chunkLength()];
      for (int i = 0; i < EVENTS; i++) {
        arrive(in.readNBytes(chunk, 0, chunk.length));
      }
    }
  }

  private void raw() throws IOException {
    decoders.raw(response(), this::arrive);
  }

  private void okhttpSse() throws IOException {
    decoders.okhttpSse(response(), this::arrive);
  }

  private void pulled() throws IOException {
    decoders.ours(response(), this::arrive);
  }

  private void listened() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    AgentEventListener listener =
        new AgentEventListener() {
          @Override
          public void onEvent(AgentEvent event) {
            arrive(event);
          }

          @Override
          public void onEnd(StreamEnd end) {
            ended.countDown();
          }
        };
    AgentEventStreams.of(client).listen(request(), listener);
    if (!ended.await(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("no end");
    }
  }

  private Request request() {
    return new Request.Builder().url("http://127.0.0.1:" + server.port() + "/").build();
  }

  private Response response() throws IOException {
    return client.newCall(request()).execute();
  }

  private static double[] ratios(double[] values, double[] floors) {
    double[] ratios = new double[values.length];
    Arrays.setAll(ratios, i -> values[i] / floors[i]);
    return ratios;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
