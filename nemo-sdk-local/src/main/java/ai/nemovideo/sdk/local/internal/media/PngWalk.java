package ai.nemovideo.sdk.local.internal.media;

import java.io.IOException;
import java.util.zip.CRC32;

/** Walks a PNG from chunk to chunk until IEND, and checks every checksum on the way. */
final class PngWalk {

  private static final int HEADER = 0x49484452;
  private static final int DATA = 0x49444154;
  private static final int END = 0x49454E44;

  private PngWalk() {}

  static PictureInfo walk(PictureInput in) throws IOException, PictureRejectedException {
    in.skip(8);
    int width = 0;
    int height = 0;
    boolean data = false;
    while (true) {
      long length = in.u32();
      byte[] type = in.bytes(4);
      CRC32 checksum = new CRC32();
      checksum.update(type);
      long left = length;
      int kind = number(type, 0);
      if (kind == HEADER && length >= 8) {
        byte[] size = in.bytes(8);
        checksum.update(size);
        width = number(size, 0);
        height = number(size, 4);
        left -= 8;
      }
      check(in, checksum, left);
      data |= kind == DATA;
      if (kind == END) {
        if (!data) {
          throw damaged();
        }
        return new PictureInfo("png", width, height);
      }
    }
  }

  private static void check(PictureInput in, CRC32 checksum, long length)
      throws IOException, PictureRejectedException {
    long left = length;
    while (left > 0) {
      int count = (int) Math.min(left, 1 << 16);
      checksum.update(in.bytes(count));
      left -= count;
    }
    if (in.u32() != checksum.getValue()) {
      throw damaged();
    }
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | bytes[at + 3] & 0xFF;
  }

  private static PictureRejectedException damaged() {
    return new PictureRejectedException("The picture is damaged: its PNG structure is broken.");
  }
}
