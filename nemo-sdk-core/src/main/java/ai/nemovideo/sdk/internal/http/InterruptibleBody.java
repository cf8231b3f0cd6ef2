package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.sse.internal.threads.Interruptible;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import okio.Sink;
import org.jspecify.annotations.Nullable;

/**
 * A body whose making runs foreign code (it tells a listener how far it is, say): an interrupt ends
 * the sending all the same.
 */
final class InterruptibleBody extends RequestBody {

  private final RequestBody body;

  InterruptibleBody(RequestBody body) {
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
    return body.isOneShot();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    BufferedSink pieces = Okio.buffer(new Pieces(sink));
    body.writeTo(pieces);
    pieces.emit();
    Interruptible.again();
  }

  private static final class Pieces extends ForwardingSink {

    Pieces(Sink sink) {
      super(sink);
    }

    @Override
    public void write(Buffer source, long byteCount) throws IOException {
      Interruptible.again();
      super.write(source, byteCount);
    }
  }
}
