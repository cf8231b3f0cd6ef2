package ai.nemovideo.sdk.sse.internal;

import java.io.IOException;
import java.net.ProtocolException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Lines to frames, by the rules of the WHATWG event stream: fields, comments, a blank line ends a
 * block, an unfinished block is dropped. The fields {@code id} and {@code retry} serve
 * reconnection, which a paid stream never does; they are read over.
 */
public final class FrameReader {

  private final LineReader lines;
  private final long maxEventBytes;
  private @Nullable String event;
  private @Nullable StringBuilder data;
  private boolean inBlock;

  public FrameReader(BufferedSource source, long maxLineBytes, long maxEventBytes) {
    this.lines = new LineReader(source, maxLineBytes);
    this.maxEventBytes = maxEventBytes;
  }

  /**
   * The next frame; null at the end of the bytes. A block without data and without a name is no
   * frame.
   */
  public @Nullable Frame next() throws IOException {
    String line = lines.next();
    while (line != null) {
      if (line.isEmpty()) {
        Frame frame = finish();
        if (frame != null) {
          return frame;
        }
      } else if (line.charAt(0) == ':') {
        return Frame.COMMENT;
      } else {
        inBlock = true;
        field(line);
      }
      line = lines.next();
    }
    return null;
  }

  /** Whether the bytes ended inside a block. */
  public boolean cutOff() {
    return inBlock || lines.cutOff();
  }

  private @Nullable Frame finish() {
    Frame frame =
        data == null && event == null
            ? null
            : new Frame(event, data == null ? null : data.toString());
    event = null;
    data = null;
    inBlock = false;
    return frame;
  }

  private void field(String line) throws IOException {
    int colon = line.indexOf(':');
    String name = colon < 0 ? line : line.substring(0, colon);
    if (name.equals("data")) {
      data(value(line, colon));
    } else if (name.equals("event")) {
      event = value(line, colon);
    }
  }

  private void data(String value) throws IOException {
    if (data == null) {
      data = new StringBuilder(value);
    } else {
      data.append('\n').append(value);
    }
    if (data.length() > maxEventBytes) {
      throw new ProtocolException(
          "an event of the stream is larger than " + maxEventBytes + " bytes");
    }
  }

  private static String value(String line, int colon) {
    if (colon < 0) {
      return "";
    }
    int from = colon + 1;
    return line.substring(from < line.length() && line.charAt(from) == ' ' ? from + 1 : from);
  }
}
