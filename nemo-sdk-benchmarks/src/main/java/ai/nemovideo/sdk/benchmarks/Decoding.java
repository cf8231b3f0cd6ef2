package ai.nemovideo.sdk.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * From an answer to typed events, in time per event. An invocation is one answer with many events;
 * what the answer itself costs is divided by their number.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseG1GC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class Decoding {

  /** Where the bytes come from. */
  @Param public Transport transport = Transport.SOCKET;

  private final EventBytes events;
  private final Decoders decoders;
  private Answers answers;

  /**
   * A benchmark.
   *
   * @param events what is decoded
   */
  Decoding(EventBytes events) {
    this.events = events;
    this.decoders = new Decoders(events.pojo());
    this.answers = new Answers.InMemory(events.bytes());
  }

  /**
   * Starts the server.
   *
   * @throws IOException when it cannot
   */
  @Setup
  public void open() throws IOException {
    answers = Answers.of(transport, events);
  }

  /**
   * Stops the server.
   *
   * @throws IOException when it cannot
   */
  @TearDown
  public void close() throws IOException {
    answers.close();
  }

  /**
   * The bytes, and no more.
   *
   * @return their number
   * @throws IOException never
   */
  @Benchmark
  public int floor() throws IOException {
    return decoders.floor(answers.bare(), answers.bareLength());
  }

  /**
   * OkHttp, {@code readUtf8Line} and Moshi by reflection.
   *
   * @param sink takes the events
   * @throws IOException never
   */
  @Benchmark
  public void raw(Blackhole sink) throws IOException {
    decoders.raw(answers.response(), sink::consume);
  }

  /**
   * The parser of okhttp-sse, and Moshi by reflection.
   *
   * @param sink takes the events
   * @throws IOException never
   */
  @Benchmark
  public void okhttpSse(Blackhole sink) throws IOException {
    decoders.okhttpSse(answers.response(), sink::consume);
  }

  /**
   * The SDK.
   *
   * @param sink takes the events
   * @throws IOException never
   */
  @Benchmark
  public void ours(Blackhole sink) throws IOException {
    decoders.ours(answers.response(), sink::consume);
  }
}
