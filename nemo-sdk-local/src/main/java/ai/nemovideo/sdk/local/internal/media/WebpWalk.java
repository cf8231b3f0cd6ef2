package ai.nemovideo.sdk.local.internal.media;

import java.io.IOException;

/** Reads a WEBP's size from its first chunk and checks that the container is all there. */
final class WebpWalk {

  private static final int LOSSY = 0x56503820;
  private static final int LOSSLESS = 0x5650384C;
  private static final int EXTENDED = 0x56503858;

  private WebpWalk() {}

  static PictureInfo walk(PictureInput in) throws IOException, PictureRejectedException {
    in.skip(4);
    long length = in.u32LittleEndian();
    in.skip(4);
    int kind = (int) in.u32();
    in.skip(4);
    // counted by the container: the name WEBP, then the chunk's name and length
    long left = length - 12;
    if (left < 10) {
      throw new PictureRejectedException("The picture is damaged: its WEBP structure is broken.");
    }
    PictureInfo info = size(in, kind);
    in.skip(left - 10);
    return info;
  }

  /** Consumes ten bytes. */
  private static PictureInfo size(PictureInput in, int kind)
      throws IOException, PictureRejectedException {
    switch (kind) {
      case LOSSY -> {
        in.skip(6);
        int width = in.u16LittleEndian() & 0x3FFF;
        return new PictureInfo("webp", width, in.u16LittleEndian() & 0x3FFF);
      }
      case LOSSLESS -> {
        in.skip(1);
        long bits = in.u32LittleEndian();
        in.skip(5);
        return new PictureInfo("webp", (int) (bits & 0x3FFF) + 1, (int) (bits >> 14 & 0x3FFF) + 1);
      }
      case EXTENDED -> {
        in.skip(4);
        int width = in.u24LittleEndian() + 1;
        return new PictureInfo("webp", width, in.u24LittleEndian() + 1);
      }
      default ->
          throw new PictureRejectedException("The picture is damaged: it holds no WEBP image.");
    }
  }
}
