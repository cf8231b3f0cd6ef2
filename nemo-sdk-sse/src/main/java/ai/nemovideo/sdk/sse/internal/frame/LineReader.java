package ai.nemovideo.sdk.sse.internal.frame;

import ai.nemovideo.sdk.sse.internal.bytes.ByteSearch;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;

/**
 * Bytes to lines. A line ends in CR, LF or CRLF, in any mix; a CR ends its line at once, without
 * waiting for the byte behind it. A byte order mark before the first line is dropped.
 *
 * <p>Lines are not copied: {@link #line()}, {@link #start()} and {@link #end()} point into a window
 * that is valid until the next {@link #readLine()}. What must live longer is <em>held</em>: there
 * is one run of held bytes, to which a later line's bytes can be appended. It moves with the
 * window.
 *
 * <p>One thread at a time.
 */
public final class LineReader {

  /** Small, for there may be a thousand idle streams. */
  private static final int FIRST_WINDOW = 256;

  /** What a stream gets that fills its window: as much as OkHttp has at hand at a time. */
  private static final int BUSY_WINDOW = 8192;

  /** The largest array that every JVM can make. */
  private static final int LARGEST_WINDOW = Integer.MAX_VALUE - 8;

  private static final int NOTHING_HELD = -1;

  private final ByteInput input;
  private final int maxLineBytes;

  private byte[] window = new byte[FIRST_WINDOW];
  private int start;
  private int end;

  /** The first byte behind the current line. */
  private int next;

  /** Up to here, and from {@link #next} on, there is no line end. */
  private int searched;

  /** The end of what was read. */
  private int limit;

  private int heldStart;
  private int heldLength = NOTHING_HELD;

  private boolean afterCarriageReturn;
  private boolean beforeFirstLine = true;

  /**
   * A reader at the start of a stream.
   *
   * @param input the bytes
   * @param maxLineBytes the longest line that is read
   */
  public LineReader(ByteInput input, int maxLineBytes) {
    this.input = input;
    this.maxLineBytes = maxLineBytes;
  }

  /**
   * Moves to the next line.
   *
   * @return false at the end of the input; a last line without an end is not returned, see {@link
   *     #unfinished()}
   * @throws ProtocolException when the line is too long
   * @throws IOException when the input fails
   */
  public boolean readLine() throws IOException {
    while (true) {
      skipLineFeedOfCarriageReturn();
      int found = findLineEnd();
      checkLength(found - next);
      if (found < limit) {
        take(found);
        return true;
      }
      searched = limit;
      if (!fill()) {
        return false;
      }
    }
  }

  /**
   * The window.
   *
   * @return our own array: to be read, not kept
   */
  public byte[] line() {
    return window;
  }

  /**
   * Where the current line starts.
   *
   * @return an index into the window
   */
  public int start() {
    return start;
  }

  /**
   * Where the current line ends.
   *
   * @return an index into the window, exclusive, before the line end
   */
  public int end() {
    return end;
  }

  /**
   * Whether bytes lie behind the last line end; meaningful at the end of the input.
   *
   * @return true when the input stopped in mid-line
   */
  public boolean unfinished() {
    return limit > next + (beforeFirstLine ? byteOrderMark(next, limit) : 0);
  }

  /**
   * Holds a part of the current line, behind a line feed if something is held already.
   *
   * @param from the first byte; at least one byte of the line must lie before it if something is
   *     held, which is where the line feed goes
   */
  public void hold(int from) {
    if (heldLength == NOTHING_HELD) {
      heldStart = from;
      heldLength = end - from;
      return;
    }
    window[heldStart + heldLength] = '\n';
    System.arraycopy(window, from, window, heldStart + heldLength + 1, end - from);
    heldLength += 1 + end - from;
  }

  /** Lets go of what is held. */
  public void release() {
    heldLength = NOTHING_HELD;
  }

  /**
   * Whether something is held, and be it nothing but an empty value.
   *
   * @return true from {@link #hold} to {@link #release}
   */
  public boolean holds() {
    return heldLength != NOTHING_HELD;
  }

  /**
   * Where the held bytes start.
   *
   * @return an index into the window
   */
  public int heldStart() {
    return heldStart;
  }

  /**
   * How many bytes are held.
   *
   * @return their number, 0 when nothing is held
   */
  public int heldLength() {
    return Math.max(heldLength, 0);
  }

  private void skipLineFeedOfCarriageReturn() {
    if (afterCarriageReturn && next < limit) {
      afterCarriageReturn = false;
      if (window[next] == '\n') {
        next++;
        searched = next;
      }
    }
  }

  private int findLineEnd() {
    return ByteSearch.either(window, searched, limit, '\n', '\r');
  }

  private void checkLength(int bytes) throws ProtocolException {
    if (bytes > maxLineBytes) {
      throw new ProtocolException("a line of the event stream is longer than " + maxLineBytes);
    }
  }

  private void take(int found) {
    start = next;
    end = found;
    if (beforeFirstLine) {
      beforeFirstLine = false;
      start += byteOrderMark(start, end);
    }
    afterCarriageReturn = window[found] == '\r';
    next = found + 1;
    searched = next;
  }

  private int byteOrderMark(int from, int to) {
    boolean there =
        to - from >= 3
            && window[from] == (byte) 0xEF
            && window[from + 1] == (byte) 0xBB
            && window[from + 2] == (byte) 0xBF;
    return there ? 3 : 0;
  }

  private boolean fill() throws IOException {
    if (next == limit && !holds()) {
      startOver();
    } else if (limit == window.length) {
      makeRoom();
    }
    int count = input.read(window, limit, window.length - limit);
    if (count < 0) {
      return false;
    }
    limit += count;
    return true;
  }

  /** Nothing in the window is needed any more. */
  private void startOver() {
    if (limit == window.length && limit < BUSY_WINDOW) {
      window = new byte[BUSY_WINDOW];
    }
    next = 0;
    limit = 0;
    searched = 0;
  }

  private void makeRoom() throws ProtocolException {
    if (holds()) {
      System.arraycopy(window, heldStart, window, 0, heldLength);
      heldStart = 0;
    }
    move(heldLength());
    if (limit > window.length / 2) {
      grow();
    }
  }

  /** Moves the bytes behind the current line. */
  private void move(int to) {
    System.arraycopy(window, next, window, to, limit - next);
    searched -= next - to;
    limit -= next - to;
    next = to;
  }

  private void grow() throws ProtocolException {
    if (window.length == LARGEST_WINDOW) {
      throw new ProtocolException("an event of the stream is larger than an array can be");
    }
    window = Arrays.copyOf(window, (int) Math.min(2L * window.length, LARGEST_WINDOW));
  }
}
