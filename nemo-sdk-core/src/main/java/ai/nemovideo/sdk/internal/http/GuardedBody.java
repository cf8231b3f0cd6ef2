package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.sse.internal.threads.Interruptible;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer: never longer than its limit, failing with {@link IOException}s only
 * (listeners of the user hear of its end, and may throw), and interruptible whatever was done with
 * the last piece.
 */
final class GuardedBody extends ResponseBody {

  /** Nearly every answer is of the type of the last one; to parse it anew costs half a kilobyte. */
  private static volatile Type lastType = new Type("", null);

  private final ResponseBody body;
  private final @Nullable String type;
  private final BodyLimit limit;
  private final BufferedSource source;

  GuardedBody(Response response, BodyLimit limit) {
    this.body = response.body();
    this.type = response.header("Content-Type");
    this.limit = limit;
    this.source = Okio.buffer(new Guarded(body.source(), limit, body.contentLength()));
  }

  @Override
  public @Nullable MediaType contentType() {
    if (type == null) {
      return null;
    }
    Type known = lastType;
    if (!known.header().equals(type)) {
      known = new Type(type, MediaType.parse(type));
      lastType = known;
    }
    return known.parsed();
  }

  @Override
  public long contentLength() {
    long length = body.contentLength();
    return limit.isBelow(length) ? -1 : length;
  }

  @Override
  public BufferedSource source() {
    return source;
  }

  private record Type(String header, @Nullable MediaType parsed) {}

  private static final class Guarded extends ForwardingSource {

    private final BodyLimit limit;
    private final long announced;
    private long left;

    Guarded(Source source, BodyLimit limit, long announced) {
      super(source);
      this.limit = limit;
      this.announced = announced;
      this.left = limit.bytes();
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      Interruptible.again();
      if (!limit.quietly() && limit.isBelow(announced)) {
        throw new BodyTooLongException(limit.bytes());
      }
      if (left == 0 && limit.quietly()) {
        return -1;
      }
      // One byte more than is left shows that there is more.
      long most = limit.quietly() ? left : left + 1;
      long count = guarded(sink, Math.min(byteCount, most));
      if (count > left) {
        throw new BodyTooLongException(limit.bytes());
      }
      left -= Math.max(0, count);
      return count;
    }

    private long guarded(Buffer sink, long byteCount) throws IOException {
      try {
        return super.read(sink, byteCount);
      } catch (RuntimeException e) {
        throw ForeignCode.failure(e);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } catch (RuntimeException e) {
        throw ForeignCode.failure(e);
      }
    }
  }
}
