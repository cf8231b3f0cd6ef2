package ai.nemovideo.sdk.local.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How pictures of all shapes are brought into frames of all shapes. */
final class FramingTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "400,300,320,180",
    "300,400,320,180",
    "300,300,180,320",
    "320,180,180,180",
    "900,300,320,180",
    "160,90,1280,720",
    "1600,1200,64,64"
  })
  void circleStaysACircle(int pictureWidth, int pictureHeight, int width, int height)
      throws IOException {
    double radius = Math.min(pictureWidth, pictureHeight) / 8.0;
    Path spot = Pictures.spot(directory, "spot.png", pictureWidth, pictureHeight, radius);
    Frame frame = Films.frames(Films.still(spot, width, height)).get(0);
    // brighter than any backdrop
    double[] found = Measure.spot(frame, 130);
    assertThat(found[2] / found[3]).isCloseTo(1, within(0.03));
  }

  @ParameterizedTest
  @CsvSource({"320,180", "180,320", "240,240"})
  void pictureCoversTheWholeFrame(int width, int height) throws IOException {
    Path white = Pictures.plain(directory, "white.png", 0xFFFFFF);
    Path tiny = Pictures.png(directory, "tiny.png", 3, 2, (x, y) -> 0xFFFFFF);
    for (Path picture : new Path[] {white, tiny}) {
      Frame frame = Films.frames(Films.still(picture, width, height)).get(0);
      for (int i = 0; i < frame.uOffset(); i++) {
        assertThat(frame.data()[i] & 0xFF).isGreaterThan(100);
      }
    }
  }

  @Test
  void portraitInAWideFrameIsShownWholeOverADarkerBackdrop() throws IOException {
    Path picture = Pictures.png(directory, "tall.png", 90, 160, (x, y) -> 0xFFFFFF);
    Frame frame = Films.frames(Films.still(picture, 320, 180)).get(0);
    assertThat(Measure.luma(frame, 160, 2)).isGreaterThan(230);
    assertThat(Measure.luma(frame, 160, 177)).isGreaterThan(230);
    assertThat(Measure.luma(frame, 20, 90)).isBetween(100, 150);
  }

  @Test
  void tinyPictureIsEnlargedSmoothly() throws IOException {
    Path tiny = Pictures.png(directory, "tiny.png", 3, 2, (x, y) -> x == 1 ? 0xFFFFFF : 0);
    Frame frame = Films.frames(Films.still(tiny, 320, 180)).get(0);
    for (int x = 1; x < 320; x++) {
      int step = Measure.luma(frame, x, 90) - Measure.luma(frame, x - 1, 90);
      assertThat(Math.abs(step)).isLessThan(8);
    }
  }

  @Test
  void finePatternIsAveragedNotAliased() throws IOException {
    Path stripes =
        Pictures.png(directory, "stripes.png", 1920, 1080, (x, y) -> x % 2 == 0 ? 0xFFFFFF : 0);
    Frame frame = Films.frames(Films.still(stripes, 320, 180)).get(0);
    for (int x = 2; x < 318; x++) {
      assertThat(Measure.luma(frame, x, 90)).isCloseTo(125, within(4));
    }
  }
}
