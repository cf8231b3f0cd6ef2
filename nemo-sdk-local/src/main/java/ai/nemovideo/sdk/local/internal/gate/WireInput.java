package ai.nemovideo.sdk.local.internal.gate;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * What comes in on one connection: heads, and bodies in between. It never reads past what is there,
 * so that a flush on one side is a flush on the other.
 */
final class WireInput {
  /** Far beyond what any client or server sends, and a bound for those that do not stop. */
  private static final int MAX_HEAD = 64 * 1024;

  private static final int BUFFER = 16 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private volatile boolean over;

  WireInput(InputStream in) {
    this.in = in;
  }

  /** Whether the other side has ended or lost the connection. */
  boolean over() {
    return over;
  }

  /** The bytes of the next head with its empty line; empty when the connection ended before it. */
  Optional<byte[]> head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int inLine = 0;
    while (fill()) {
      byte next = buffer[position++];
      boolean lineEnd = next == '\n';
      if (head.size() == 0 && (lineEnd || next == '\r')) {
        // Empty lines between two requests are to be ignored, by RFC 9112.
        continue;
      }
      head.write(next);
      if (lineEnd && inLine == 0) {
        return Optional.of(head.toByteArray());
      }
      if (head.size() == MAX_HEAD) {
        throw new MalformedHttpException("a head of more than " + MAX_HEAD + " bytes");
      }
      inLine = lineEnd ? 0 : inLine + (next == '\r' ? 0 : 1);
    }
    if (head.size() > 0) {
      throw new EOFException("the connection ended within a head");
    }
    return Optional.empty();
  }

  /**
   * Passes a body on as it is on the wire.
   *
   * @return whether another message can follow on this connection
   * @throws EOFException when the connection ended within the body
   */
  boolean copy(Framing framing, OutputStream wire) throws IOException {
    while (!framing.done()) {
      if (!fill()) {
        if (framing.endsWithConnection()) {
          return false;
        }
        throw new EOFException("the connection ended within a body");
      }
      int taken = framing.take(buffer, position, limit - position, OutputStream.nullOutputStream());
      wire.write(buffer, position, taken);
      position += taken;
    }
    return true;
  }

  /**
   * Reads a body, or as much of it as is wanted.
   *
   * @return whether it was read to its end
   * @throws EOFException when the connection ended within the body
   */
  boolean read(Framing framing, BodyText content) throws IOException {
    while (!framing.done() && !content.isEnough()) {
      if (!fill()) {
        throw new EOFException("the connection ended within a body");
      }
      position += framing.take(buffer, position, limit - position, content);
    }
    return framing.done();
  }

  /** Throws away what comes until the other side hangs up. */
  void awaitEnd() throws IOException {
    while (fill()) {
      position = limit;
    }
  }

  /** Makes sure that there is a byte; false at the end. */
  private boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    position = 0;
    limit = 0;
    try {
      limit = Math.max(0, in.read(buffer));
    } catch (IOException e) {
      over = true;
      throw e;
    }
    over = limit == 0;
    return !over;
  }
}
