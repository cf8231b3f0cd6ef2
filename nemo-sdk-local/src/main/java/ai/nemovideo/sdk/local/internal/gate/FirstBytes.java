package ai.nemovideo.sdk.local.internal.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Keeps an answer up to a certain byte of its content. What frames the content does not count, so a
 * chunked answer is followed byte by byte.
 */
final class FirstBytes implements Outlet {
  private final int limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  FirstBytes(int limit) {
    this.limit = limit;
  }

  byte[] kept() {
    return kept.toByteArray();
  }

  @Override
  public OutputStream open(AnswerHead head) throws IOException {
    kept.writeBytes(head.head().bytes());
    return new Cut(head.framing());
  }

  private final class Cut extends OutputStream {
    private final Framing framing;
    private final byte[] one = new byte[1];
    private final Count content = new Count();

    private Cut(Framing framing) {
      this.framing = framing;
    }

    @Override
    public void write(int value) throws IOException {
      if (content.bytes < limit) {
        one[0] = (byte) value;
        framing.take(one, 0, 1, content);
        kept.write(value);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int i = 0; i < length && content.bytes < limit; i++) {
        write(bytes[offset + i]);
      }
    }
  }

  private static final class Count extends OutputStream {
    private long bytes;

    @Override
    public void write(int value) {
      bytes++;
    }

    @Override
    public void write(byte[] values, int offset, int length) {
      bytes += length;
    }
  }
}
