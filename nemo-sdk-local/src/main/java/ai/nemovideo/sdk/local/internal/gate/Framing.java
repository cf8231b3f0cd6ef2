package ai.nemovideo.sdk.local.internal.gate;

import java.io.IOException;
import java.io.OutputStream;

/** Finds the end of one body on the wire. Holds its place in it, so it is used once. */
interface Framing {

  /**
   * Looks at bytes as they come.
   *
   * @param content gets those that are content, without what frames them
   * @return how many of the bytes belong to this body
   */
  int take(byte[] bytes, int offset, int length, OutputStream content) throws IOException;

  boolean done();

  /** Whether the end of the connection is the end of the body, and not a loss. */
  boolean endsWithConnection();

  /** A body whose length the head tells. */
  static Framing ofLength(long length) {
    return new Framing() {
      private long left = length;

      @Override
      public int take(byte[] bytes, int offset, int available, OutputStream content)
          throws IOException {
        int taken = (int) Math.min(left, available);
        content.write(bytes, offset, taken);
        left -= taken;
        return taken;
      }

      @Override
      public boolean done() {
        return left == 0;
      }

      @Override
      public boolean endsWithConnection() {
        return false;
      }
    };
  }

  /** A body of which nobody knows the length. */
  static Framing untilClose() {
    return new Framing() {
      @Override
      public int take(byte[] bytes, int offset, int available, OutputStream content)
          throws IOException {
        content.write(bytes, offset, available);
        return available;
      }

      @Override
      public boolean done() {
        return false;
      }

      @Override
      public boolean endsWithConnection() {
        return true;
      }
    };
  }
}
