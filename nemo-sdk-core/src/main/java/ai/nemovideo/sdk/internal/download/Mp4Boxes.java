package ai.nemovideo.sdk.internal.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * An MP4 is a row of boxes, each of which begins with its size. So a file whose length no server
 * has named still shows whether it was cut: its last box reaches beyond its end.
 */
final class Mp4Boxes {

  private static final int HEADER = 8;
  private static final int LONG_HEADER = 16;
  private static final int FILE_TYPE = 0x66747970; // "ftyp"
  private static final long SIZE_FOLLOWS = 1;
  private static final long MASK = 0xffff_ffffL;

  private Mp4Boxes() {}

  /** False as well for what is no MP4: nothing is known about its end. */
  static boolean endTooEarly(FileChannel file, long length) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(LONG_HEADER);
    long at = 0;
    while (length - at >= HEADER) {
      read(file, header, at);
      long size = header.getInt() & MASK;
      int type = header.getInt();
      if (at == 0 && type != FILE_TYPE) {
        return false;
      }
      if (size == 0) {
        return false; // The last box, up to wherever the file ends.
      }
      if (size == SIZE_FOLLOWS) {
        if (length - at < LONG_HEADER) {
          return true;
        }
        size = header.getLong();
      }
      if (size < HEADER) {
        return false; // No box: whatever it is, it says nothing.
      }
      if (size > length - at) {
        return true;
      }
      at += size;
    }
    return at < length;
  }

  private static void read(FileChannel file, ByteBuffer header, long at) throws IOException {
    header.clear();
    int read = 0;
    while (read >= 0 && header.hasRemaining()) {
      read = file.read(header, at + header.position());
    }
    header.flip();
  }
}
