package ai.nemovideo.sdk.local.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PictureDecoderTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
  void ordinaryPictures(String format) throws IOException {
    assertRedAndBlue(PictureDecoder.decode(SamplePictures.write(directory, format)), 6);
  }

  @ParameterizedTest
  @CsvSource({"lossy.webp,12", "lossless.webp,0", "animated.webp,12"})
  void webp(String resource, int tolerance) throws IOException {
    assertRedAndBlue(
        PictureDecoder.decode(SamplePictures.resource(directory, resource)), tolerance);
  }

  @Test
  void cmykJpegHasItsColours() throws IOException {
    // colours of inks without a profile are a convention: near is enough
    assertRedAndBlue(PictureDecoder.decode(SamplePictures.resource(directory, "cmyk.jpg")), 70);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_INT_ARGB
      })
  void everyKindOfPixel(int type) throws IOException {
    Path file = SamplePictures.write(directory, "png", SamplePictures.redAndBlue(type));
    RgbImage image = PictureDecoder.decode(file).scaledTo(48, 32);
    assertThat(image.pixels()).hasSize(48 * 32);
    assertThat(image.pixels()[0]).isNotEqualTo(image.pixels()[47]);
  }

  @Test
  void transparentPartsGetAQuietBackground() throws IOException {
    assertThat(behind(0xFF101010)).isEqualTo(0xF3F2EF);
    assertThat(behind(0xFFF8F8F8)).isEqualTo(0x26282C);
  }

  @Test
  void halfTransparentPartsAreMixedWithIt() throws IOException {
    Picture picture = PictureDecoder.decode(SamplePictures.resource(directory, "alpha.webp"));
    int p = picture.scaledTo(48, 32).pixels()[16 * 48 + 8];
    assertThat(p >> 16 & 0xFF).isBetween(215, 235);
    assertThat(p & 0xFF).isBetween(120, 150);
  }

  /**
   * The standard describes each value by where the stored first row and first column are to be
   * seen.
   */
  @ParameterizedTest
  @CsvSource({
    "1,top,left",
    "2,top,right",
    "3,bottom,right",
    "4,bottom,left",
    "5,left,top",
    "6,right,top",
    "7,right,bottom",
    "8,left,bottom"
  })
  void pictureIsTurnedUpright(int orientation, String firstRow, String firstColumn)
      throws IOException {
    boolean turned = firstRow.equals("left") || firstRow.equals("right");
    int width = 48;
    int height = 32;
    BufferedImage stored =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int row = along(firstRow, x, y, width, height);
        int column = along(firstColumn, x, y, width, height);
        stored.setRGB(column, row, quadrant(x, y));
      }
    }
    Path file = SamplePictures.withOrientation(directory, stored, orientation);

    Picture picture = PictureDecoder.decode(file);

    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
    RgbImage image = picture.scaledTo(width, height);
    for (int y = 4; y < height; y += 24) {
      for (int x = 4; x < width; x += 36) {
        assertNear(image.pixels()[y * width + x], quadrant(x, y), 20);
      }
    }
  }

  @Test
  void veryLargePictureIsReadInSteps() throws IOException {
    BufferedImage large = new BufferedImage(7000, 5000, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 5000; y++) {
      for (int x = 3500; x < 7000; x++) {
        large.getRaster().setSample(x, y, 0, 255);
      }
    }
    Picture picture = PictureDecoder.decode(SamplePictures.write(directory, "png", large));
    assertThat((long) picture.width() * picture.height()).isLessThan(24_000_001);
    RgbImage image = picture.scaledTo(70, 50);
    assertNear(image.pixels()[25 * 70 + 10], 0, 2);
    assertNear(image.pixels()[25 * 70 + 60], 0xFFFFFF, 2);
  }

  @Test
  void damagedPictureIsAnIoException() throws IOException {
    Path file = Files.writeString(directory.resolve("photo.jpg"), "not a picture");
    assertThatThrownBy(() -> PictureDecoder.decode(file)).isInstanceOf(IOException.class);
    Path hollow = SamplePictures.hollowPng(directory, 100, 100);
    assertThatThrownBy(() -> PictureDecoder.decode(hollow)).isInstanceOf(IOException.class);
  }

  private int behind(int argb) throws IOException {
    BufferedImage drawing = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    for (int i = 10; i < 30; i++) {
      for (int j = 10; j < 30; j++) {
        drawing.setRGB(i, j, argb);
      }
    }
    Path file = SamplePictures.write(directory, "png", drawing);
    return PictureDecoder.decode(file).scaledTo(40, 40).pixels()[0];
  }

  private static int along(String side, int x, int y, int width, int height) {
    return switch (side) {
      case "top" -> y;
      case "bottom" -> height - 1 - y;
      case "left" -> x;
      default -> width - 1 - x;
    };
  }

  private static int quadrant(int x, int y) {
    return (x < 24 ? 0xE00000 : 0x200000) | (y < 16 ? 0xD0 : 0x10) | 0x6000;
  }

  private static void assertRedAndBlue(Picture picture, int tolerance) {
    assertThat(picture.width()).isEqualTo(48);
    assertThat(picture.height()).isEqualTo(32);
    RgbImage image = picture.scaledTo(48, 32);
    assertNear(image.pixels()[16 * 48 + 8], SamplePictures.RED, tolerance);
    assertNear(image.pixels()[16 * 48 + 40], SamplePictures.BLUE, tolerance);
  }

  private static void assertNear(int actual, int expected, int tolerance) {
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat(actual >> shift & 0xFF)
          .as("%06x, expected %06x", actual, expected)
          .isBetween(
              (expected >> shift & 0xFF) - tolerance, (expected >> shift & 0xFF) + tolerance);
    }
  }
}
