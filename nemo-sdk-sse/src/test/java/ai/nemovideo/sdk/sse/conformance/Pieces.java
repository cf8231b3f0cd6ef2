package ai.nemovideo.sdk.sse.conformance;

import java.util.function.IntUnaryOperator;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/** A body from bytes at hand: each read gives one piece of them, or a part of it. */
final class Pieces implements Source {

  private final byte[] bytes;
  private final IntUnaryOperator nextCut;
  private int at;

  private Pieces(byte[] bytes, IntUnaryOperator nextCut) {
    this.bytes = bytes;
    this.nextCut = nextCut;
  }

  /** Two pieces. */
  static ResponseBody cutAt(byte[] bytes, int cut) {
    return body(bytes, at -> at < cut ? cut : bytes.length);
  }

  static ResponseBody byteByByte(byte[] bytes) {
    return body(bytes, at -> at + 1);
  }

  /**
   * Pieces of any size.
   *
   * @param nextCut where the piece ends that begins at the argument: behind it
   */
  static ResponseBody body(byte[] bytes, IntUnaryOperator nextCut) {
    BufferedSource source = Okio.buffer(new Pieces(bytes, nextCut));
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

  @Override
  public long read(Buffer sink, long byteCount) {
    if (at == bytes.length) {
      return -1;
    }
    int end = Math.min(nextCut.applyAsInt(at), bytes.length);
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
  public void close() {}
}
