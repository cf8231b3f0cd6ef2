package ai.nemovideo.sdk.local.internal.media;

import java.io.IOException;

/** Walks a GIF until the end of its first image; only that one is filmed. */
final class GifWalk {

  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;

  private GifWalk() {}

  static PictureInfo walk(PictureInput in) throws IOException, PictureRejectedException {
    in.skip(10);
    int flags = in.u8();
    in.skip(2);
    skipColours(in, flags);
    while (true) {
      int block = in.u8();
      if (block == IMAGE) {
        return image(in);
      }
      if (block != EXTENSION) {
        throw new PictureRejectedException("The picture is damaged: its GIF structure is broken.");
      }
      in.skip(1);
      skipBlocks(in);
    }
  }

  private static PictureInfo image(PictureInput in) throws IOException {
    in.skip(4);
    int width = in.u16LittleEndian();
    int height = in.u16LittleEndian();
    skipColours(in, in.u8());
    in.skip(1);
    skipBlocks(in);
    return new PictureInfo("gif", width, height);
  }

  /** A colour table is there when the flags' highest bit is set; the lowest three tell its size. */
  private static void skipColours(PictureInput in, int flags) throws IOException {
    if ((flags & 0x80) != 0) {
      in.skip(3L * (2 << (flags & 7)));
    }
  }

  private static void skipBlocks(PictureInput in) throws IOException {
    for (int length = in.u8(); length > 0; length = in.u8()) {
      in.skip(length);
    }
  }
}
