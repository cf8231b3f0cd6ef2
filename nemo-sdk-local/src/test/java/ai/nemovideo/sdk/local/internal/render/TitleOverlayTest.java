package ai.nemovideo.sdk.local.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.nemovideo.sdk.local.internal.scene.Title;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TitleOverlayTest {

  @TempDir Path directory;

  @Test
  void titleComesAndGoesSoftly() throws IOException {
    Path black = Pictures.plain(directory, "black.png", 0);
    List<Frame> frames = Films.frames(Films.still(black, 320, 180, new Title("Hello", 200, 600)));
    double[] brightness = frames.stream().mapToDouble(Measure::meanLuma).toArray();
    assertThat(brightness[0]).isCloseTo(16, within(0.01));
    assertThat(brightness[2]).isBetween(16.001, brightness[3]);
    assertThat(brightness[4]).isGreaterThan(brightness[2]);
    assertThat(brightness[7]).isBetween(16.001, brightness[5]);
    assertThat(brightness[9]).isCloseTo(16, within(0.01));
  }

  @Test
  void lettersAreWhiteAndColourless() throws IOException {
    Path red = Pictures.plain(directory, "red.png", 0xC02020);
    Frame frame = Films.frames(Films.still(red, 640, 360, new Title("MMMM", -1000, 3000))).get(5);
    int brightest = 0;
    int at = 0;
    for (int i = 0; i < frame.uOffset(); i++) {
      if ((frame.data()[i] & 0xFF) > brightest) {
        brightest = frame.data()[i] & 0xFF;
        at = i;
      }
    }
    assertThat(brightest).isGreaterThan(230);
    int chroma = at / 640 / 2 * 320 + at % 640 / 2;
    assertThat(frame.data()[frame.vOffset() + chroma] & 0xFF).isBetween(120, 150);
  }

  @Test
  void lettersStandOutOnWhite() throws IOException {
    Path white = Pictures.plain(directory, "white.png", 0xFFFFFF);
    Frame frame = Films.frames(Films.still(white, 640, 360, new Title("Snow", -1000, 3000))).get(5);
    int darkest = 255;
    for (int i = 0; i < frame.uOffset(); i++) {
      darkest = Math.min(darkest, frame.data()[i] & 0xFF);
    }
    assertThat(darkest).isLessThan(140);
  }
}
