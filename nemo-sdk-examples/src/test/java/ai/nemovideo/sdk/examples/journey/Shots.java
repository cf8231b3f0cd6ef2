package ai.nemovideo.sdk.examples.journey;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Photographs that can be measured: a bright disc in the middle of an even ground. Its edge is
 * sharp, because an encoder lets soft shadings stand still until the next key frame.
 */
final class Shots {

  /** Photographs are told apart by their ground. */
  static final int DARK = 40;

  static final int MIDDLE = 100;
  static final int LIGHT = 160;

  private static final double RADIUS = 0.1;
  private static final int BRIGHTER = 60;

  private Shots() {}

  /** Draws one. The extension of the file is its format. */
  static Path draw(Path file, int width, int height, int ground) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    double radius = RADIUS * Math.max(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double inside = radius - Math.hypot(x - width / 2.0, y - height / 2.0);
        int level = ground + (int) Math.round(BRIGHTER * Math.max(0, Math.min(1, inside)));
        image.setRGB(x, y, level << 16 | level << 8 | level);
      }
    }
    String name = file.toString();
    ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
    return file;
  }
}
