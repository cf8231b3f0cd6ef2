package ai.nemovideo.sdk.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.sse.EventSources;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class AgentEventSourceListenerTest {

  private final List<AgentEvent> events = new CopyOnWriteArrayList<>();
  private final BlockingQueue<StreamEnd> ends = new LinkedBlockingQueue<>();

  @Test
  void whatOkHttpSseDeliversIsDecodedAsOurOwnParserDoes() throws Exception {
    for (String sample : List.of("java-video.sse", "java-silent-edit.sse", "js-hello.sse")) {
      events.clear();
      byte[] bytes = Streams.sample(sample);
      StreamEnd end =
          listen(
              new MockResponse.Builder()
                  .addHeader("Content-Type", "text/event-stream")
                  .chunkedBody(new Buffer().write(bytes), 100)
                  .build());
      assertThat(end).isInstanceOf(StreamEnd.Completed.class);
      assertThat(events).isEqualTo(Streams.drain(Streams.open(bytes, Integer.MAX_VALUE, null)));
    }
  }

  @Test
  void keepAlivesWithDataAreHeartbeatsAndCommentsAreLost() throws Exception {
    listen(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/event-stream")
            .body(": comment\n\nevent: heartbeat\ndata: {}\n\ndata:\n\nevent: heartbeat\n\n")
            .build());
    assertThat(events).containsExactly(new AgentEvent.Heartbeat(), new AgentEvent.Heartbeat());
  }

  @Test
  void aRefusalQuotesTheAnswer() throws Exception {
    StreamEnd end =
        listen(
            new MockResponse.Builder()
                .code(500)
                .addHeader("Content-Type", "text/plain")
                .body("out of order")
                .build());
    assertThat(end)
        .isEqualTo(
            new StreamEnd.Refused(
                500,
                "text/plain",
                "out of order",
                Headers.of("Content-Type", "text/plain", "Content-Length", "12")));
    assertThat(events).isEmpty();
  }

  @Test
  void theEndSaysWhatWasSeen() throws Exception {
    StreamEnd end =
        listen(
            new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .body("data:\n\ndata: {\"type\":\"text\",\"content\":\"Hello\"}\n\n")
                .build());
    assertThat(end.seen()).isEqualTo(new StreamSeen("Hello", 1, 1, 0, 0, false, "", null));
  }

  private StreamEnd listen(MockResponse response) throws IOException, InterruptedException {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(response);
      Request request = new Request.Builder().url(server.url("/")).build();
      EventSources.createFactory((okhttp3.Call.Factory) new OkHttpClient())
          .newEventSource(request, new AgentEventSourceListener(events::add, ends::add));
      return ends.take();
    }
  }
}
