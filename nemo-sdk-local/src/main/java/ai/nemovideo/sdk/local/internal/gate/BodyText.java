package ai.nemovideo.sdk.local.internal.gate;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Counts a body that ends at the gate, and keeps its text when it is JSON of a sensible size. */
final class BodyText extends OutputStream {
  /** As much as the service itself would read. */
  private static final int MAX_TEXT = 16 * 1024 * 1024;

  private final boolean json;
  private final long limit;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private long bytes;

  /** A body of which so much is wanted. */
  BodyText(boolean json, long limit) {
    this.json = json;
    this.limit = limit;
  }

  long bytes() {
    return bytes;
  }

  boolean isEnough() {
    return bytes >= limit;
  }

  String json() {
    return json && bytes <= MAX_TEXT ? text.toString(StandardCharsets.UTF_8) : "";
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] values, int offset, int length) {
    bytes += length;
    if (json && bytes <= MAX_TEXT) {
      text.write(values, offset, length);
    }
  }
}
