package ai.nemovideo.sdk.sse.internal;

import java.io.IOException;
import java.net.ProtocolException;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to lines: LF, CR and CRLF in any mix and split anywhere, a byte order mark at the start
 * dropped, the length bounded. A line is handed out as soon as its end is there; a CR never waits
 * for the LF that may follow.
 */
final class LineReader {

  private static final ByteString BOM = ByteString.decodeHex("efbbbf");

  private final BufferedSource source;
  private final long maxBytes;
  private boolean started;
  private boolean afterCr;
  private boolean cutOff;

  LineReader(BufferedSource source, long maxBytes) {
    this.source = source;
    this.maxBytes = maxBytes;
  }

  /** The next line without its end; null at the end of the bytes, an unfinished line is dropped. */
  @Nullable String next() throws IOException {
    skipBom();
    Buffer buffer = source.getBuffer();
    long scanned = 0;
    while (true) {
      if (afterCr && (buffer.size() > 0 || source.request(1))) {
        afterCr = false;
        if (buffer.getByte(0) == '\n') {
          buffer.skip(1);
        }
      }
      long end = lineEnd(buffer, scanned);
      if (end >= 0) {
        afterCr = buffer.getByte(end) == '\r';
        String line = buffer.readUtf8(end);
        buffer.skip(1);
        return line;
      }
      scanned = buffer.size();
      if (scanned > maxBytes) {
        throw new ProtocolException(
            "a line of the event stream is longer than " + maxBytes + " bytes");
      }
      if (!source.request(scanned + 1)) {
        cutOff = scanned > 0;
        return null;
      }
    }
  }

  /** Whether the bytes ended inside a line. */
  boolean cutOff() {
    return cutOff;
  }

  private static long lineEnd(Buffer buffer, long from) {
    long lf = buffer.indexOf((byte) '\n', from);
    long cr = lf < 0 ? buffer.indexOf((byte) '\r', from) : buffer.indexOf((byte) '\r', from, lf);
    return cr >= 0 ? cr : lf;
  }

  private void skipBom() throws IOException {
    if (started) {
      return;
    }
    started = true;
    if (source.request(1)
        && source.getBuffer().getByte(0) == BOM.getByte(0)
        && source.request(BOM.size())
        && source.rangeEquals(0, BOM)) {
      source.skip(BOM.size());
    }
  }
}
