package ai.nemovideo.sdk.local.internal.media;

import java.io.EOFException;
import java.io.IOException;

/**
 * Walks a JPEG from marker to marker until its end-of-image marker. Whatever follows that (phones
 * append previews and short films) does not matter.
 */
final class JpegWalk {

  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;

  private final PictureInput in;
  private int width;
  private int height;
  private boolean scanned;

  private JpegWalk(PictureInput in) {
    this.in = in;
  }

  static PictureInfo walk(PictureInput in) throws IOException, PictureRejectedException {
    in.skip(2);
    return new JpegWalk(in).toEnd();
  }

  private PictureInfo toEnd() throws IOException, PictureRejectedException {
    int marker = nextMarker();
    while (marker != END_OF_IMAGE) {
      if (marker == START_OF_SCAN) {
        in.skip(in.u16() - 2);
        scanned = true;
        marker = skipScan();
      } else {
        segment(marker);
        marker = nextMarker();
      }
    }
    if (!scanned || width == 0) {
      throw new EOFException();
    }
    return new PictureInfo("jpeg", width, height);
  }

  private int nextMarker() throws IOException, PictureRejectedException {
    if (in.u8() != 0xFF) {
      throw new PictureRejectedException("The picture is damaged: its JPEG structure is broken.");
    }
    int marker = in.u8();
    while (marker == 0xFF) {
      marker = in.u8();
    }
    return marker;
  }

  private void segment(int marker) throws IOException, PictureRejectedException {
    int length = in.u16() - 2;
    if (length < 0) {
      throw new PictureRejectedException("The picture is damaged: its JPEG structure is broken.");
    }
    if (isFrameHeader(marker) && length >= 6) {
      in.skip(1);
      height = in.u16();
      width = in.u16();
      length -= 5;
    }
    in.skip(length);
  }

  /** SOF0 to SOF15 without the tables that lie between them: DHT, JPG and DAC. */
  private static boolean isFrameHeader(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Passes over coded data, in which FF is followed by 00 or a restart marker. */
  private int skipScan() throws IOException {
    while (true) {
      if (in.u8() == 0xFF) {
        int next = in.u8();
        while (next == 0xFF) {
          next = in.u8();
        }
        if (next != 0 && (next < 0xD0 || next > 0xD7)) {
          return next;
        }
      }
    }
  }
}
