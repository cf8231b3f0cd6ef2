package ai.nemovideo.sdk.sse.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventPublisher;
import ai.nemovideo.sdk.sse.AgentEventStreams;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamFailedException;
import ai.nemovideo.sdk.sse.StreamLimits;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a publisher promises beyond the rules of the kit: cold, one request, no reading ahead. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PublisherTest {

  private static final AgentEvent A = new AgentEvent.Text("a", true);
  private static final String LARGE_EVENT = "data: {\"text\":\"" + "x".repeat(100_000) + "\"}\n\n";

  /** More than all buffers between the two sides hold. */
  private static final int FLOOD_EVENTS = 640;

  private final AgentEventStreams streams = AgentEventStreams.of(new OkHttpClient());

  @Test
  void nothingIsSentBeforeSomebodySubscribesAndOnceThen() throws Exception {
    try (StreamServer server = StreamServer.of(StreamServer.EVENT.repeat(3))) {
      AgentEventPublisher publisher = streams.publisher(server.request());
      streams.publisher(server.request());
      assertThat(publisher.end().toCompletableFuture()).isNotDone();

      Recorder first = new Recorder(Long.MAX_VALUE);
      publisher.subscribe(first);
      first.awaitCompletion();
      assertThat(first.events).containsExactly(A, A, A);

      Recorder second = new Recorder(Long.MAX_VALUE);
      publisher.subscribe(second);
      assertThat(second.awaitError())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("new publisher");
      second.subscription().cancel();
      assertThat(server.requests()).isEqualTo(1);
      assertThat(publisher.end().toCompletableFuture().join())
          .isInstanceOfSatisfying(
              StreamEnd.Completed.class, end -> assertThat(end.seen().text()).isEqualTo("aaa"));
    }
  }

  @Test
  void theRequestIsSentWithoutDemandAndRefusalsAreTold() throws Exception {
    try (StreamServer server =
        StreamServer.raw(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
                + "{\"code\":1002}")) {
      Recorder recorder = new Recorder(0);
      streams.publisher(server.request()).subscribe(recorder);
      assertThat(recorder.awaitError())
          .isInstanceOfSatisfying(
              StreamFailedException.class,
              failure ->
                  assertThat(failure.end())
                      .isEqualTo(
                          new StreamEnd.Refused(
                              200,
                              "application/json",
                              "{\"code\":1002}",
                              Headers.of(
                                  "Content-Type", "application/json", "Connection", "close"))));
    }
  }

  @Test
  void whatNobodyAsksForStaysWithTheServer() throws Exception {
    CountDownLatch through = new CountDownLatch(1);
    try (StreamServer slow = new StreamServer(flood(through))) {
      Recorder recorder = new Recorder(1);
      streams.publisher(slow.request()).subscribe(recorder);
      recorder.await();

      // As long as it takes to read just as much when somebody wants it.
      try (StreamServer fast = new StreamServer(flood(new CountDownLatch(1)))) {
        Recorder eager = new Recorder(Long.MAX_VALUE);
        streams.publisher(fast.request()).subscribe(eager);
        eager.awaitCompletion();
      }
      assertThat(through.getCount()).as("the server is still writing").isEqualTo(1);
      assertThat(recorder.events).hasSize(1);

      recorder.subscription().request(Long.MAX_VALUE);
      recorder.awaitCompletion();
      assertThat(recorder.events).hasSize(FLOOD_EVENTS);
    }
  }

  @Test
  void cancelFromAnotherThreadClosesTheSocketAndTellsNobodyElse() throws Exception {
    Semaphore closed = new Semaphore(0);
    try (StreamServer server = new StreamServer(eventThenSilence(closed))) {
      AgentEventPublisher publisher = streams.publisher(server.request());
      Recorder recorder = new Recorder(Long.MAX_VALUE);
      publisher.subscribe(recorder);
      recorder.await();
      recorder.subscription().cancel();
      recorder.subscription().cancel();
      recorder.subscription().request(1);
      assertThat(closed.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      assertThat(publisher.end().toCompletableFuture().get(60, TimeUnit.SECONDS))
          .isInstanceOfSatisfying(
              StreamEnd.Cancelled.class, end -> assertThat(end.seen().text()).isEqualTo("a"));
      assertThat(recorder.done).isNotDone();
    }
  }

  @Test
  void noThreadWaitsWhileNothingIsAskedFor() throws Exception {
    Semaphore closed = new Semaphore(0);
    AtomicInteger running = new AtomicInteger();
    Semaphore idle = new Semaphore(0);
    Executor counting =
        work ->
            new Thread(
                    () -> {
                      running.incrementAndGet();
                      work.run();
                      running.decrementAndGet();
                      idle.release();
                    })
                .start();
    try (StreamServer server = new StreamServer(eventThenSilence(closed))) {
      Recorder recorder = new Recorder(1);
      AgentEventPublisher publisher =
          AgentEventStreams.builder(new OkHttpClient())
              .executor(counting)
              .build()
              .publisher(server.request());
      publisher.subscribe(recorder);
      recorder.await();
      // One run has sent the request, another has read the event.
      assertThat(idle.tryAcquire(2, 60, TimeUnit.SECONDS)).isTrue();
      assertThat(running).hasValue(0);
      recorder.subscription().cancel();
      assertThat(publisher.end().toCompletableFuture()).isCompleted();
      assertThat(closed.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void theCallersOwnThreadWillDo() throws Exception {
    try (StreamServer server = StreamServer.of(StreamServer.EVENT.repeat(2))) {
      Recorder recorder = new Recorder(Long.MAX_VALUE);
      withExecutor(Runnable::run).publisher(server.request()).subscribe(recorder);
      assertThat(recorder.done).isCompleted();
      assertThat(recorder.events).containsExactly(A, A);
    }
  }

  @Test
  void anExecutorThatRefusesIsAnError() throws Exception {
    try (StreamServer server = StreamServer.of(StreamServer.EVENT)) {
      Recorder recorder = new Recorder(Long.MAX_VALUE);
      AgentEventPublisher publisher =
          withExecutor(
                  work -> {
                    throw new RejectedExecutionException("closed");
                  })
              .publisher(server.request());
      publisher.subscribe(recorder);
      assertThat(recorder.awaitError()).isInstanceOf(RejectedExecutionException.class);
      assertThat(publisher.end().toCompletableFuture().join())
          .isInstanceOf(StreamEnd.Cancelled.class);
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void aSubscriberThatThrowsIsCancelledAndNotCalledAgain() throws Exception {
    Semaphore closed = new Semaphore(0);
    try (StreamServer server = new StreamServer(eventThenSilence(closed))) {
      AgentEventPublisher publisher = withExecutor(Runnable::run).publisher(server.request());
      Recorder recorder =
          new Recorder(Long.MAX_VALUE) {
            @Override
            public void onNext(AgentEvent event) {
              super.onNext(event);
              throw new IllegalArgumentException("no");
            }
          };
      assertThatThrownBy(() -> publisher.subscribe(recorder))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(closed.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      assertThat(recorder.events).hasSize(1);
      assertThat(recorder.done).isNotDone();
      assertThat(publisher.end().toCompletableFuture().join())
          .isInstanceOf(StreamEnd.Cancelled.class);
    }
  }

  @Test
  void aSubscriberThatThrowsAtOnceSendsNothing() throws Exception {
    try (StreamServer server = StreamServer.of(StreamServer.EVENT)) {
      AgentEventPublisher publisher = streams.publisher(server.request());
      Recorder recorder =
          new Recorder(1) {
            @Override
            public void onSubscribe(Flow.Subscription given) {
              throw new IllegalArgumentException("no");
            }
          };
      assertThatThrownBy(() -> publisher.subscribe(recorder))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(publisher.end().toCompletableFuture().get(60, TimeUnit.SECONDS))
          .isInstanceOf(StreamEnd.Cancelled.class);
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void askingForNothingWhileAReadWaitsIsAnError() throws Exception {
    Semaphore closed = new Semaphore(0);
    try (StreamServer server = new StreamServer(eventThenSilence(closed))) {
      Recorder recorder = new Recorder(Long.MAX_VALUE);
      streams.publisher(server.request()).subscribe(recorder);
      recorder.await();
      recorder.subscription().request(0);
      assertThat(recorder.awaitError())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("3.9");
      assertThat(closed.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void limitsOfTimeAreErrorsWithTheEnd() throws Exception {
    Semaphore closed = new Semaphore(0);
    try (StreamServer server = new StreamServer(eventThenSilence(closed))) {
      Recorder recorder = new Recorder(Long.MAX_VALUE);
      AgentEventStreams.builder(new OkHttpClient())
          .limits(StreamLimits.defaults().withSilence(Duration.ofMillis(50)))
          .build()
          .publisher(server.request())
          .subscribe(recorder);
      assertThat(recorder.awaitError())
          .isInstanceOf(StreamFailedException.class)
          .hasMessageContaining("not one byte");
      assertThat(recorder.events).containsExactly(A);
    }
  }

  private AgentEventStreams withExecutor(Executor executor) {
    return AgentEventStreams.builder(new OkHttpClient()).executor(executor).build();
  }

  private static StreamServer.Answer eventThenSilence(Semaphore closed) {
    return (socket, out) -> {
      out.write((StreamServer.HEAD + StreamServer.EVENT).getBytes(UTF_8));
      StreamServer.awaitClose(socket);
      closed.release();
    };
  }

  private static StreamServer.Answer flood(CountDownLatch through) {
    return (socket, out) -> {
      out.write(StreamServer.HEAD.getBytes(UTF_8));
      for (int i = 0; i < FLOOD_EVENTS; i++) {
        out.write(LARGE_EVENT.getBytes(UTF_8));
      }
      through.countDown();
    };
  }
}
