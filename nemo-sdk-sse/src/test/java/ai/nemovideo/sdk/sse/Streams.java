package ai.nemovideo.sdk.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/** Streams from bytes at hand, in pieces of any size. */
final class Streams {

  private Streams() {}

  static byte[] sample(String name) {
    try (InputStream in = Streams.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<AgentEvent> events(String text) {
    return drain(open(text));
  }

  static AgentEventStream open(String text) {
    return open(text.getBytes(UTF_8), Integer.MAX_VALUE, null);
  }

  static List<AgentEvent> drain(AgentEventStream stream) {
    List<AgentEvent> events = new ArrayList<>();
    AgentEvent event = stream.next();
    while (event != null) {
      events.add(event);
      event = stream.next();
    }
    return events;
  }

  /**
   * A stream.
   *
   * @param cut how many bytes the first read gives; the rest comes with the second
   * @param failure thrown instead of the end, or null
   */
  static AgentEventStream open(byte[] bytes, int cut, @Nullable IOException failure) {
    return AgentEventStream.of(
        body(bytes, cut, failure), StreamLimits.defaults(), () -> 0L, () -> {});
  }

  static ResponseBody body(byte[] bytes, int cut, @Nullable IOException failure) {
    Source pieces =
        new Source() {
          private int at;
          private boolean closed;

          @Override
          public long read(Buffer sink, long byteCount) throws IOException {
            if (closed) {
              throw new IllegalStateException("closed"); // as OkHttp's own sources do
            }
            if (at == bytes.length) {
              if (failure != null) {
                throw failure;
              }
              return -1;
            }
            int end = at < cut ? Math.min(cut, bytes.length) : bytes.length;
            int count = (int) Math.min(byteCount, end - at);
            sink.write(bytes, at, count);
            at += count;
            return count;
          }

          @Override
          public Timeout timeout() {
            return Timeout.NONE;
          }

          @Override
          public void close() {
            closed = true;
          }
        };
    BufferedSource source = Okio.buffer(pieces);
    return new ResponseBody() {
      @Override
      public @Nullable MediaType contentType() {
        return MediaType.get("text/event-stream");
      }

      @Override
      public long contentLength() {
        return -1;
      }

      @Override
      public BufferedSource source() {
        return source;
      }
    };
  }
}
