package ai.nemovideo.sdk.local.internal.gate;

import java.io.IOException;
import java.io.OutputStream;

/** Finds the end of a chunked body: {@code size[;extension] CRLF bytes CRLF … 0 CRLF CRLF}. */
final class ChunkedFraming implements Framing {
  /** Fifteen digits are a petabyte, and still no overflow. */
  private static final int MAX_DIGITS = 15;

  private State state = State.SIZE;
  private long size;
  private int digits;
  private boolean emptyLine = true;

  private enum State {
    SIZE,
    EXTENSION,
    DATA,
    DATA_END,
    TRAILER,
    DONE
  }

  @Override
  public int take(byte[] bytes, int offset, int length, OutputStream content) throws IOException {
    int taken = 0;
    while (taken < length && state != State.DONE) {
      if (state == State.DATA) {
        int part = (int) Math.min(size, length - taken);
        content.write(bytes, offset + taken, part);
        size -= part;
        taken += part;
        state = size == 0 ? State.DATA_END : State.DATA;
      } else {
        state = next((char) (bytes[offset + taken] & 0xff));
        taken++;
      }
    }
    return taken;
  }

  private State next(char read) throws IOException {
    return switch (state) {
      case SIZE ->
          read == '\n' || read == '\r' || read == ';' || read == ' ' ? sized(read) : digit(read);
      case EXTENSION -> read == '\n' ? data() : State.EXTENSION;
      case DATA_END -> read == '\n' ? size() : State.DATA_END;
      case TRAILER -> trailer(read);
      case DATA, DONE -> throw new IllegalStateException("not a framing byte");
    };
  }

  private State digit(char read) throws IOException {
    int value = Character.digit(read, 16);
    digits++;
    if (value < 0 || digits > MAX_DIGITS) {
      throw new MalformedHttpException("not the size of a chunk");
    }
    size = size * 16 + value;
    return State.SIZE;
  }

  private State sized(char read) throws IOException {
    if (digits == 0) {
      throw new MalformedHttpException("a chunk without a size");
    }
    return read == '\n' ? data() : State.EXTENSION;
  }

  private State data() {
    return size == 0 ? State.TRAILER : State.DATA;
  }

  private State size() {
    digits = 0;
    return State.SIZE;
  }

  private State trailer(char read) {
    if (read == '\n' && emptyLine) {
      return State.DONE;
    }
    emptyLine = read == '\n' || (emptyLine && read == '\r');
    return State.TRAILER;
  }

  @Override
  public boolean done() {
    return state == State.DONE;
  }

  @Override
  public boolean endsWithConnection() {
    return false;
  }
}
