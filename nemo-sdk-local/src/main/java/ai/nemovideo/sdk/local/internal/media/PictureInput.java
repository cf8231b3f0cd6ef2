package ai.nemovideo.sdk.local.internal.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads numbers and skips blocks; a file that ends inside of one is an {@link EOFException}. */
final class PictureInput {

  private final InputStream in;

  /** Takes a stream that supports marks. */
  PictureInput(InputStream in) {
    this.in = in;
  }

  /** The next bytes without consuming them; fewer at the end of the file. */
  byte[] peek(int count) throws IOException {
    in.mark(count);
    byte[] bytes = in.readNBytes(count);
    in.reset();
    return bytes;
  }

  int u8() throws IOException {
    int value = in.read();
    if (value < 0) {
      throw new EOFException();
    }
    return value;
  }

  int u16() throws IOException {
    return u8() << 8 | u8();
  }

  long u32() throws IOException {
    return (long) u16() << 16 | u16();
  }

  int u16LittleEndian() throws IOException {
    return u8() | u8() << 8;
  }

  int u24LittleEndian() throws IOException {
    return u16LittleEndian() | u8() << 16;
  }

  long u32LittleEndian() throws IOException {
    return u16LittleEndian() | (long) u16LittleEndian() << 16;
  }

  byte[] bytes(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return bytes;
  }

  void skip(long count) throws IOException {
    in.skipNBytes(count);
  }
}
