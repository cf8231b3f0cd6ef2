package ai.nemovideo.sdk.local.internal.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;

/** Makes pictures from a formula. */
final class Pictures {

  private Pictures() {}

  static Path png(Path directory, String name, int width, int height, IntBinaryOperator rgb)
      throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, rgb.applyAsInt(x, y));
      }
    }
    Path file = directory.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  static Path plain(Path directory, String name, int rgb) throws IOException {
    return png(directory, name, 64, 36, (x, y) -> rgb);
  }

  static int grey(double value) {
    int v = (int) Math.round(Math.max(0, Math.min(255, value)));
    return v << 16 | v << 8 | v;
  }

  /** A soft white spot in the middle, whose place can be measured to a fraction of a pixel. */
  static Path spot(Path directory, String name, int width, int height, double radius)
      throws IOException {
    return png(
        directory,
        name,
        width,
        height,
        (x, y) -> {
          double dx = x + 0.5 - width / 2.0;
          double dy = y + 0.5 - height / 2.0;
          return grey(220 * Math.exp(-(dx * dx + dy * dy) / (radius * radius)));
        });
  }
}
