package ai.nemovideo.sdk.internal.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that is sent once. OkHttp otherwise replays a POST on 408, on 503 with {@code Retry-After:
 * 0} and on stale connections; of a paid request, a replay is a second charge. The second {@code
 * writeTo} throws, whoever asks for it. Only a look at it, by a logger that writes it into a
 * buffer, does not count.
 */
final class OneShotBody extends RequestBody {

  private final RequestBody body;
  private final WireTicket ticket;
  private final AtomicBoolean written = new AtomicBoolean();

  OneShotBody(RequestBody body, WireTicket ticket) {
    this.body = body;
    this.ticket = ticket;
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() throws IOException {
    return body.contentLength();
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (!(sink instanceof Buffer)) {
      if (!written.compareAndSet(false, true)) {
        throw new IOException(WireGuard.NOT_AGAIN);
      }
      ticket.mayHaveLeft();
    }
    body.writeTo(sink);
  }
}
