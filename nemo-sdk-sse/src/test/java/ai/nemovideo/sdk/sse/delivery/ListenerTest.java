package ai.nemovideo.sdk.sse.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventListener;
import ai.nemovideo.sdk.sse.AgentEventPublisher;
import ai.nemovideo.sdk.sse.AgentEventStream;
import ai.nemovideo.sdk.sse.AgentEventStreams;
import ai.nemovideo.sdk.sse.AgentEventSubscription;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamFailedException;
import ai.nemovideo.sdk.sse.StreamSeen;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The forms for people in a hurry: a listener, a loop, a stream of the JDK. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ListenerTest {

  private static final AgentEvent A = new AgentEvent.Text("a", true);

  private final AgentEventStreams streams = AgentEventStreams.of(new OkHttpClient());
  private final List<Object> told = new CopyOnWriteArrayList<>();

  @Test
  void aListenerIsToldEverythingInOrderAndTheEndOnce() throws Exception {
    try (StreamServer server = StreamServer.of(StreamServer.EVENT.repeat(3))) {
      AgentEventSubscription running = streams.listen(server.request(), writingDown());
      StreamEnd end = end(running);
      assertThat(end).isInstanceOf(StreamEnd.Completed.class);
      assertThat(told).containsExactly(A, A, A, end);
      running.cancel();
      assertThat(end(running)).isSameAs(end);
    }
  }

  @Test
  void cancelClosesTheSocketAndIsTheEnd() throws Exception {
    Semaphore closed = new Semaphore(0);
    CompletableFuture<AgentEvent> first = new CompletableFuture<>();
    try (StreamServer server = new StreamServer(eventThenSilence(closed))) {
      AgentEventSubscription running = streams.listen(server.request(), first::complete);
      assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(A);
      running.cancel();
      assertThat(closed.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      assertThat(end(running)).isInstanceOf(StreamEnd.Cancelled.class);
    }
  }

  @Test
  void aListenerThatThrowsEndsTheStream() throws Exception {
    Semaphore closed = new Semaphore(0);
    try (StreamServer server = new StreamServer(eventThenSilence(closed))) {
      List<Throwable> uncaught = new CopyOnWriteArrayList<>();
      AgentEventStreams inline =
          AgentEventStreams.builder(new OkHttpClient())
              .executor(work -> {
                try {
                  work.run();
                } catch (IllegalArgumentException e) {
                  uncaught.add(e);
                }
              })
              .build();
      AgentEventSubscription running =
          inline.listen(
              server.request(),
              event -> {
                throw new IllegalArgumentException("no");
              });
      assertThat(closed.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      assertThat(running.end().toCompletableFuture()).isCompletedExceptionally();
      assertThat(uncaught).hasSize(1);
    }
  }

  @Test
  void whoCancelsBeforeThereIsAThreadIsToldAtOnce() throws Exception {
    List<Runnable> queue = new ArrayList<>();
    AgentEventStreams waiting =
        AgentEventStreams.builder(new OkHttpClient()).executor(queue::add).build();
    try (StreamServer server = StreamServer.of(StreamServer.EVENT)) {
      AgentEventSubscription running = waiting.listen(server.request(), writingDown());
      Recorder recorder = new Recorder(1);
      AgentEventPublisher publisher = waiting.publisher(server.request());
      publisher.subscribe(recorder);
      running.cancel();
      recorder.subscription().cancel();
      assertThat(end(running)).isInstanceOf(StreamEnd.Cancelled.class);
      assertThat(publisher.end().toCompletableFuture()).isCompleted();
      assertThat(told).containsExactly(end(running));
      queue.forEach(Runnable::run);
      assertThat(told).hasSize(1);
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void failuresAndEndsSayWhatHappenedAndNotWhatWasSaid() {
    StreamEnd broken = new StreamEnd.Broken(new EOFException(), StreamSeen.NOTHING);
    assertThat(new StreamFailedException(broken)).hasMessageContaining("EOFException");
    Headers headers = Headers.of("Set-Cookie", "secret", "X", "secret");
    StreamEnd refused = new StreamEnd.Refused(500, "text/plain", "secret\u001B[2J", headers);
    assertThat(refused.toString() + new StreamFailedException(refused).getMessage())
        .contains("500", "text/plain")
        .doesNotContain("secret");
    assertThat(new StreamSeen("secret", 1, 2, 3, 4, true, "", null).toString())
        .contains("6 characters")
        .doesNotContain("secret");
  }

  @Test
  void anExecutorThatRefusesIsTheCallersToHandle() throws IOException {
    try (StreamServer server = StreamServer.of(StreamServer.EVENT)) {
      AgentEventStreams full =
          AgentEventStreams.builder(new OkHttpClient())
              .executor(work -> {
                throw new RejectedExecutionException("full");
              })
              .build();
      assertThatThrownBy(() -> full.listen(server.request(), told::add))
          .isInstanceOf(RejectedExecutionException.class);
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void aLoopSeesEveryEvent() throws IOException {
    try (StreamServer server = StreamServer.of(StreamServer.EVENT.repeat(3));
        AgentEventStream stream = streams.open(server.request())) {
      List<AgentEvent> events = new ArrayList<>();
      for (AgentEvent event : stream) {
        events.add(event);
      }
      assertThat(events).containsExactly(A, A, A);
      assertThat(stream.end()).isInstanceOf(StreamEnd.Completed.class);
      Iterator<AgentEvent> late = stream.iterator();
      assertThat(late.hasNext()).isFalse();
      assertThatThrownBy(late::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void anIteratorNeedsNoQuestionBefore() throws IOException {
    try (StreamServer server = StreamServer.of(StreamServer.EVENT.repeat(2));
        AgentEventStream stream = streams.open(server.request())) {
      Iterator<AgentEvent> events = stream.iterator();
      assertThat(events.next()).isEqualTo(A);
      assertThat(events.hasNext()).isTrue();
      assertThat(events.hasNext()).isTrue();
      assertThat(events.next()).isEqualTo(A);
      assertThat(events.hasNext()).isFalse();
    }
  }

  @Test
  void aStreamOfTheJdkIsLazyAndClosesTheConnection() throws Exception {
    Semaphore closed = new Semaphore(0);
    try (StreamServer server = new StreamServer(eventThenSilence(closed))) {
      AgentEventStream source = streams.open(server.request());
      try (Stream<AgentEvent> events = source.stream()) {
        assertThat(server.requests()).isZero();
        assertThat(events.findFirst()).contains(A);
      }
      assertThat(source.end()).isInstanceOf(StreamEnd.Cancelled.class);
      assertThat(closed.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private AgentEventListener writingDown() {
    return new AgentEventListener() {
      @Override
      public void onEvent(AgentEvent event) {
        told.add(event);
      }

      @Override
      public void onEnd(StreamEnd end) {
        told.add(end);
      }
    };
  }

  private static StreamEnd end(AgentEventSubscription running) throws Exception {
    return running.end().toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private static StreamServer.Answer eventThenSilence(Semaphore closed) {
    return (socket, out) -> {
      out.write((StreamServer.HEAD + StreamServer.EVENT).getBytes(UTF_8));
      StreamServer.awaitClose(socket);
      closed.release();
    };
  }
}
