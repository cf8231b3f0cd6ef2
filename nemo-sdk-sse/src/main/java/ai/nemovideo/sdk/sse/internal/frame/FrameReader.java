package ai.nemovideo.sdk.sse.internal.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.nemovideo.sdk.sse.internal.bytes.Utf8;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;

/**
 * Lines to event frames, by the rules of the HTML standard, "9.2.6 Interpreting an event stream",
 * with two additions for keep-alives: comments are reported, and so is an event that has a name but
 * no data, which a browser would drop.
 *
 * <p>An event that the input leaves unfinished is never returned. One thread at a time.
 */
public final class FrameReader {

  /** What {@link #next()} found. */
  public enum Kind {
    /** An event with data, which may be empty. */
    EVENT,
    /** An event with a name and without a {@code data} line. */
    NAME_ONLY,
    /** A comment line. */
    COMMENT,
    /** The end of the input. */
    END
  }

  /** Longer numbers do not fit a long. */
  private static final int MAX_RETRY_DIGITS = 18;

  private static final byte[] DATA = "data".getBytes(UTF_8);
  private static final byte[] EVENT = "event".getBytes(UTF_8);
  private static final byte[] ID = "id".getBytes(UTF_8);
  private static final byte[] RETRY = "retry".getBytes(UTF_8);

  private final LineReader lines;
  private final int maxEventBytes;

  private String name = "";

  /** The last id that was read; it counts when its block is finished. */
  private String idOfBlock = "";

  private volatile String lastEventId = "";
  private volatile long retryMillis = -1;
  private boolean dispatched;

  /**
   * A reader at the start of a stream.
   *
   * @param lines the lines
   * @param maxEventBytes the largest data of one event
   */
  public FrameReader(LineReader lines, int maxEventBytes) {
    this.lines = lines;
    this.maxEventBytes = maxEventBytes;
  }

  /**
   * Moves to the next frame.
   *
   * @return what it is
   * @throws ProtocolException when a line or the event is too large
   * @throws IOException when the input fails
   */
  public Kind next() throws IOException {
    if (dispatched) {
      startEvent();
    }
    while (lines.readLine()) {
      if (lines.start() == lines.end()) {
        lastEventId = idOfBlock;
        if (lines.holds() || !name.isEmpty()) {
          dispatched = true;
          return lines.holds() ? Kind.EVENT : Kind.NAME_ONLY;
        }
      } else if (lines.line()[lines.start()] == ':') {
        return Kind.COMMENT;
      } else {
        readField();
      }
    }
    return Kind.END;
  }

  /**
   * The array that has the data of the event.
   *
   * @return our own array: to be read before the next {@link #next()}
   */
  public byte[] data() {
    return lines.line();
  }

  /**
   * Where the data starts.
   *
   * @return an index into {@link #data()}
   */
  public int dataStart() {
    return lines.heldStart();
  }

  /**
   * How long the data is, several {@code data} lines being joined by line feeds.
   *
   * @return the number of bytes
   */
  public int dataLength() {
    return lines.heldLength();
  }

  /**
   * The name that the event's {@code event} field gives.
   *
   * @return the name; empty without one
   */
  public String name() {
    return name;
  }

  /**
   * The last {@code id} of the finished blocks so far, with or without data.
   *
   * @return the id; empty without one
   */
  public String lastEventId() {
    return lastEventId;
  }

  /**
   * The last {@code retry} of the stream so far.
   *
   * @return milliseconds; -1 without one
   */
  public long retryMillis() {
    return retryMillis;
  }

  /**
   * Whether the input stopped inside a line or an event; meaningful at the {@link Kind#END}.
   *
   * @return true when something was dropped
   */
  public boolean endedInMidEvent() {
    return lines.unfinished() || (!dispatched && (lines.holds() || !name.isEmpty()));
  }

  private void startEvent() {
    dispatched = false;
    lines.release();
    name = "";
  }

  private void readField() throws ProtocolException {
    byte[] line = lines.line();
    int start = lines.start();
    int end = lines.end();
    int colon = start;
    while (colon < end && line[colon] != ':') {
      colon++;
    }
    int value = Math.min(colon + 1, end);
    if (value < end && line[value] == ' ') {
      value++;
    }
    if (is(DATA, line, start, colon)) {
      addData(value);
    } else if (is(EVENT, line, start, colon)) {
      name = Utf8.decode(line, value, end);
    } else if (is(ID, line, start, colon)) {
      readId(line, value, end);
    } else if (is(RETRY, line, start, colon)) {
      readRetry(line, value, end);
    }
  }

  private void addData(int value) throws ProtocolException {
    long length = lines.heldLength() + (lines.holds() ? 1L : 0L) + lines.end() - value;
    if (length > maxEventBytes) {
      throw new ProtocolException("an event of the stream is larger than " + maxEventBytes);
    }
    lines.hold(value);
  }

  private void readId(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line[i] == 0) {
        return;
      }
    }
    idOfBlock = Utf8.decode(line, from, to);
  }

  private void readRetry(byte[] line, int from, int to) {
    int digits = from;
    while (digits < to - 1 && line[digits] == '0') {
      digits++;
    }
    if (from == to || to - digits > MAX_RETRY_DIGITS) {
      return;
    }
    long millis = 0;
    for (int i = digits; i < to; i++) {
      if (line[i] < '0' || line[i] > '9') {
        return;
      }
      millis = 10 * millis + line[i] - '0';
    }
    retryMillis = millis;
  }

  private static boolean is(byte[] field, byte[] line, int from, int to) {
    return Arrays.equals(field, 0, field.length, line, from, to);
  }
}
