package ai.nemovideo.sdk.local.internal.media;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Reads the pixels of a picture that {@link PictureInspector} let through. */
public final class PictureDecoder {

  /**
   * Pictures beyond this many pixels are read with rows and columns left out: 24 megapixels are 72
   * MB decoded, and still 11 pixels for each one of a 1080p frame.
   */
  private static final long PLENTY = 24_000_000;

  private PictureDecoder() {}

  /**
   * Decodes the first image of a file.
   *
   * @throws IOException when the file cannot be read or does not hold a picture after all
   */
  public static Picture decode(Path file) throws IOException {
    Orientation orientation = ExifOrientation.of(file);
    try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
      return new Picture(inSrgb(read(stream, file)), orientation);
    } catch (RuntimeException e) {
      // image plug-ins answer damaged files with all kinds of unchecked exceptions
      throw new IOException("The picture " + file.getFileName() + " is damaged.", e);
    }
  }

  private static BufferedImage read(ImageInputStream stream, Path file) throws IOException {
    IOException failure = new IOException("No picture: " + file.getFileName());
    Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      try {
        stream.seek(0);
        reader.setInput(stream, true, true);
        return reader.read(0, parameters(reader));
      } catch (IOException | RuntimeException e) {
        failure.addSuppressed(e);
      } finally {
        reader.dispose();
      }
    }
    throw failure;
  }

  private static ImageReadParam parameters(ImageReader reader) throws IOException {
    ImageReadParam parameters = reader.getDefaultReadParam();
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    int step = (int) Math.ceil(Math.sqrt((double) pixels / PLENTY));
    if (step > 1) {
      parameters.setSourceSubsampling(step, step, 0, 0);
    }
    return parameters;
  }

  /** Phones write Display P3, cameras Adobe RGB; both look dull or shrill when taken for sRGB. */
  private static BufferedImage inSrgb(BufferedImage image) {
    ColorSpace space = image.getColorModel().getColorSpace();
    if (space.isCS_sRGB() || space.getType() == ColorSpace.TYPE_GRAY) {
      return image;
    }
    int type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage converted = new BufferedImage(image.getWidth(), image.getHeight(), type);
    return new ColorConvertOp(null).filter(image, converted);
  }
}
