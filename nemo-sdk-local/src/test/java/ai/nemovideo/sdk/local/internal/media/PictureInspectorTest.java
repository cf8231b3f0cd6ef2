package ai.nemovideo.sdk.local.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PictureInspectorTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void formatAndSizeAreFound(String format) throws Exception {
    Path file = SamplePictures.write(directory, format);
    assertThat(PictureInspector.inspect(file)).isEqualTo(new PictureInfo(format, 48, 32));
  }

  @ParameterizedTest
  @CsvSource({
    "lossy.webp,webp",
    "lossless.webp,webp",
    "alpha.webp,webp",
    "animated.webp,webp",
    "cmyk.jpg,jpeg"
  })
  void rarerKindsAreFoundToo(String resource, String format) throws Exception {
    Path file = SamplePictures.resource(directory, resource);
    assertThat(PictureInspector.inspect(file)).isEqualTo(new PictureInfo(format, 48, 32));
  }

  @ParameterizedTest
  @CsvSource({"1,48,32", "3,48,32", "5,32,48", "6,32,48", "8,32,48", "0,48,32", "99,48,32"})
  void sizeIsThatOfTheUprightPicture(int orientation, int width, int height) throws Exception {
    Path file =
        SamplePictures.withOrientation(
            directory, SamplePictures.redAndBlue(BufferedImage.TYPE_INT_RGB), orientation);
    assertThat(PictureInspector.inspect(file)).isEqualTo(new PictureInfo("jpeg", width, height));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void everyCutIsNoticed(String format) throws IOException {
    Path file = SamplePictures.write(directory, format);
    // a GIF may lack its last byte, which only says that no further image follows
    int whole = (int) Files.size(file) - (format.equals("gif") ? 1 : 0);
    for (int bytes = whole - 1; bytes >= 0; bytes -= Math.max(1, bytes / 40)) {
      SamplePictures.cut(file, bytes);
      assertThatThrownBy(() -> PictureInspector.inspect(file))
          .isInstanceOf(PictureRejectedException.class)
          .message()
          .matches("The (picture|file) .*[a-z]\\.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy.webp", "lossless.webp", "alpha.webp", "cmyk.jpg"})
  void cutResourceIsNoticed(String resource) throws IOException {
    Path file = SamplePictures.resource(directory, resource);
    SamplePictures.cut(file, (int) Files.size(file) - 3);
    assertThatThrownBy(() -> PictureInspector.inspect(file))
        .isInstanceOf(PictureRejectedException.class)
        .hasMessage("The picture is incomplete: the file ends too early.");
  }

  @Test
  void whatFollowsAJpegDoesNotMatter() throws Exception {
    Path file = SamplePictures.write(directory, "jpeg");
    byte[] trailer = {1, 2, 3, 4};
    Files.write(file, trailer, StandardOpenOption.APPEND);
    assertThat(PictureInspector.inspect(file).format()).isEqualTo("jpeg");
  }

  @Test
  void flippedBitInAPngIsNoticed() throws IOException {
    Path file = SamplePictures.write(directory, "png");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);
    assertThatThrownBy(() -> PictureInspector.inspect(file))
        .isInstanceOf(PictureRejectedException.class);
  }

  @Test
  void hugePictureIsRejectedBeforeItIsDecoded() throws IOException {
    Path file = SamplePictures.hollowPng(directory, 15_000, 15_000);
    assertThatThrownBy(() -> PictureInspector.inspect(file))
        .isInstanceOf(PictureRejectedException.class)
        .hasMessage(
            "The picture is too large: 15000 x 15000 pixels, where 100 megapixels are the limit.");
  }

  @Test
  void sizesThatOverflowAreRejected() throws IOException {
    Path huge = SamplePictures.hollowPng(directory, Integer.MAX_VALUE, Integer.MAX_VALUE);
    assertThatThrownBy(() -> PictureInspector.inspect(huge)).hasMessageContaining("too large");
    Path negative = SamplePictures.hollowPng(directory, -1, 10);
    assertThatThrownBy(() -> PictureInspector.inspect(negative)).hasMessageContaining("no pixels");
    Path empty = SamplePictures.hollowPng(directory, 0, 10);
    assertThatThrownBy(() -> PictureInspector.inspect(empty)).hasMessageContaining("no pixels");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "%PDF-1.7",
        "RIFF1234WAVEfmt "
      })
  void otherFilesAreRejected(String content) throws IOException {
    Path file = Files.writeString(directory.resolve("photo.jpg"), content);
    assertThatThrownBy(() -> PictureInspector.inspect(file))
        .isInstanceOf(PictureRejectedException.class)
        .hasMessage("The file is not a JPEG, PNG, GIF or WEBP picture.");
  }

  @Test
  void emptyAndMissingFilesAreRejected() throws IOException {
    Path empty = Files.createFile(directory.resolve("empty.png"));
    assertThatThrownBy(() -> PictureInspector.inspect(empty)).hasMessage("The file is empty.");
    assertThatThrownBy(() -> PictureInspector.inspect(directory.resolve("nowhere.png")))
        .isInstanceOf(PictureRejectedException.class);
  }
}
