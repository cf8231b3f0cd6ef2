package ai.nemovideo.sdk.benchmarks;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventStream;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamLimits;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.function.Consumer;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The four ways from an answer to its events. Each hands the events out and closes the answer. */
final class Decoders {

  private static final String DATA = "data: ";

  private final JsonAdapter<Object> adapter;
  private final byte[] buffer = new byte[64 * 1024];

  Decoders(Type pojo) {
    adapter = new Moshi.Builder().build().adapter(pojo);
  }

  /** Reads so many bytes and looks at none. */
  int floor(InputStream in, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int read = in.read(buffer);
      if (read < 0) {
        return count;
      }
      count += read;
    }
    return count;
  }

  void raw(Response response, Consumer<Object> sink) throws IOException {
    try (response) {
      BufferedSource source = response.body().source();
      String line = source.readUtf8Line();
      while (line != null) {
        if (line.startsWith(DATA)) {
          sink.accept(parse(line.substring(DATA.length())));
        }
        line = source.readUtf8Line();
      }
    }
  }

  void okhttpSse(Response response, Consumer<Object> sink) {
    EventSources.processResponse(response, listener(sink));
  }

  void ours(Response response, Consumer<Object> sink) {
    try (AgentEventStream stream = open(response)) {
      AgentEvent event = stream.next();
      while (event != null) {
        sink.accept(event);
        event = stream.next();
      }
      if (!(stream.end() instanceof StreamEnd.Completed)) {
        throw new IllegalStateException("the stream ended early: " + stream.end());
      }
    }
  }

  Object parse(String json) {
    try {
      Object event = adapter.fromJson(json);
      if (event == null) {
        throw new IllegalStateException("no event");
      }
      return event;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses what okhttp-sse delivers. */
  EventSourceListener listener(Consumer<Object> sink) {
    return new EventSourceListener() {
      @Override
      public void onEvent(
          EventSource eventSource, @Nullable String id, @Nullable String type, String data) {
        sink.accept(parse(data));
      }

      @Override
      public void onFailure(
          EventSource eventSource, @Nullable Throwable t, @Nullable Response response) {
        throw new IllegalStateException("the stream ended early", t);
      }
    };
  }

  static AgentEventStream open(Response response) {
    return AgentEventStream.of(
        response.body(), StreamLimits.defaults(), System::nanoTime, response::close);
  }
}
