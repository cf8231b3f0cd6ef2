package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.sse.internal.threads.Interruptible;
import java.io.IOException;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/**
 * An answer whose body is still to come.
 *
 * @param response the answer
 * @param cancel closes its socket
 */
record Opened(Response response, Runnable cancel) implements AutoCloseable {

  /** Reads a piece, or waits for it; an interrupt of this thread ends the wait. */
  long read(Buffer piece, long most) throws IOException {
    ResponseBody body = response.body();
    return Interruptible.run(cancel, () -> body.source().read(piece, most));
  }

  /** The first bytes, which stay to be read. Fewer than asked for when the body ends. */
  Buffer peek(long bytes) throws IOException {
    ResponseBody body = response.body();
    Interruptible.run(cancel, () -> body.source().request(bytes));
    return body.source().getBuffer();
  }

  @Override
  public void close() {
    response.close();
  }
}
