package ai.nemovideo.sdk.local.internal.media;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Decides whether an uploaded file is a picture that can be filmed, without decoding it: a 15000 x
 * 15000 PNG of 2 MB takes 780 MB of memory once decoded. The file's structure is walked from its
 * magic bytes to its end marker instead, which costs one pass over the bytes and finds every file
 * that was cut off.
 */
public final class PictureInspector {

  /**
   * Above this a picture is an attack or a mistake: the largest phone sensors have 200, but bin
   * them.
   */
  private static final long MOST_PIXELS = 100_000_000;

  private PictureInspector() {}

  /**
   * Looks at a file.
   *
   * @throws PictureRejectedException with the reason in one sentence, for people
   */
  public static PictureInfo inspect(Path file) throws PictureRejectedException {
    PictureInfo stored = walk(file);
    if (stored.width() <= 0 || stored.height() <= 0) {
      throw new PictureRejectedException("The picture has no pixels.");
    }
    if ((long) stored.width() * stored.height() > MOST_PIXELS) {
      throw new PictureRejectedException(
          "The picture is too large: %d x %d pixels, where 100 megapixels are the limit."
              .formatted(stored.width(), stored.height()));
    }
    return upright(file, stored);
  }

  private static PictureInfo walk(Path file) throws PictureRejectedException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      PictureInput input = new PictureInput(in);
      byte[] magic = input.peek(12);
      if (startsWith(magic, 0, 0xFF, 0xD8, 0xFF)) {
        return JpegWalk.walk(input);
      }
      if (startsWith(magic, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
        return PngWalk.walk(input);
      }
      if (startsWith(magic, 0, 'G', 'I', 'F', '8')) {
        return GifWalk.walk(input);
      }
      if (startsWith(magic, 0, 'R', 'I', 'F', 'F') && startsWith(magic, 8, 'W', 'E', 'B', 'P')) {
        return WebpWalk.walk(input);
      }
      throw new PictureRejectedException(
          magic.length == 0
              ? "The file is empty."
              : "The file is not a JPEG, PNG, GIF or WEBP picture.");
    } catch (EOFException e) {
      throw new PictureRejectedException("The picture is incomplete: the file ends too early.");
    } catch (IOException e) {
      throw new PictureRejectedException("The file cannot be read.");
    }
  }

  private static boolean startsWith(byte[] bytes, int at, int... expected) {
    if (bytes.length < at + expected.length) {
      return false;
    }
    int[] found = new int[expected.length];
    Arrays.setAll(found, i -> bytes[at + i] & 0xFF);
    return Arrays.equals(found, expected);
  }

  private static PictureInfo upright(Path file, PictureInfo stored)
      throws PictureRejectedException {
    try {
      return ExifOrientation.of(file).swapsAxes()
          ? new PictureInfo(
              stored.format(), /* width= */ stored.height(), /* height= */ stored.width())
          : stored;
    } catch (IOException e) {
      throw new PictureRejectedException("The file cannot be read.");
    }
  }
}
