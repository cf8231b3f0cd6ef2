package ai.nemovideo.sdk.internal.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * The body of a paid request. One-shot: OkHttp otherwise replays a POST on 408, on 503 with {@code
 * Retry-After: 0} and on stale connections; a replay is a second charge. The second {@code writeTo}
 * throws, whoever asks for it.
 */
final class OneShotBody extends RequestBody {

  private final RequestBody body;
  private final AtomicBoolean written = new AtomicBoolean();

  OneShotBody(RequestBody body) {
    this.body = body;
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
    if (!written.compareAndSet(false, true)) {
      throw new IOException("A request that costs credits is never written twice.");
    }
    body.writeTo(sink);
  }
}
