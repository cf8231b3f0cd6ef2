package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.nemovideo.sdk.local.Scenario.Rendering;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Test;

/** The decoded video shows the scenes of a JSON prompt: their lengths, motions and texts. */
final class JsonPromptVideoTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;
  private static final int FPS = 10;

  private static final String PROMPT =
      """
      {"aspect_ratio": "16:9", "music": "none", "scenes": [
        {"image": "middle.png", "motion": "still", "duration": 1.5, "transition": "cut"},
        {"image": "dark.png", "motion": "zoom_in", "strength": "strong", "duration": 2,
         "transition": "cut", "text": "MMMM"},
        {"image": "light.png", "motion": "pan_left", "strength": "strong", "duration": 1}]}
      """;

  /** A picture of the video as grey values. */
  private record Grey(int[] values) {
    int at(int x, int y) {
      return values[y * WIDTH + x];
    }

    /** The ground of the scene, in a corner that neither spot nor title reaches. */
    double ground() {
      return at(3, 3);
    }

    long bright() {
      return IntStream.of(values).filter(value -> value > 245).count();
    }

    /** Centre and spread of the spot, along the rows above the title. */
    double[] spot() {
      double sum = 0;
      double sumX = 0;
      double sumXx = 0;
      for (int y = 50; y < 100; y++) {
        for (int x = 0; x < WIDTH; x++) {
          double weight = Math.max(0, at(x, y) - ground() - 5);
          sum += weight;
          sumX += weight * x;
          sumXx += weight * x * x;
        }
      }
      double centre = sumX / sum;
      return new double[] {centre, Math.sqrt(sumXx / sum - centre * centre)};
    }
  }

  @Test
  void framesShowLengthMotionAndTextOfEachScene() throws IOException {
    List<Grey> frames = video();

    assertThat(frames).hasSize(45);
    int[] grounds = frames.stream().mapToInt(frame -> (int) Math.round(frame.ground())).toArray();
    assertThat(IntStream.of(grounds).limit(15)).allMatch(value -> Math.abs(value - 60) < 6);
    assertThat(IntStream.of(grounds).skip(15).limit(20))
        .allMatch(value -> Math.abs(value - 20) < 6);
    assertThat(IntStream.of(grounds).skip(35)).allMatch(value -> Math.abs(value - 100) < 6);

    // Still: neither place nor size of the spot changes.
    assertThat(moved(frames, 1, 14)).isCloseTo(0, within(0.3));
    assertThat(grown(frames, 1, 14)).isCloseTo(1, within(0.01));
    // A strong zoom: 22 per cent over the scene, in the middle.
    assertThat(grown(frames, 15, 34)).isBetween(1.1, 1.25);
    assertThat(moved(frames, 15, 34)).isCloseTo(0, within(1.5));
    // The camera pans to the left, so the picture goes to the right.
    assertThat(moved(frames, 35, 44)).isGreaterThan(30);
    assertThat(grown(frames, 35, 44)).isCloseTo(1, within(0.03));

    // The text is there in the middle of its scene, and in no other.
    assertThat(frames.subList(20, 30)).allMatch(frame -> frame.bright() > 80);
    assertThat(frames.subList(0, 15)).allMatch(frame -> frame.bright() == 0);
    assertThat(frames.subList(35, 45)).allMatch(frame -> frame.bright() == 0);
  }

  private static double moved(List<Grey> frames, int from, int to) {
    return frames.get(to).spot()[0] - frames.get(from).spot()[0];
  }

  private static double grown(List<Grey> frames, int from, int to) {
    return frames.get(to).spot()[1] / frames.get(from).spot()[1];
  }

  private static List<Grey> video() throws IOException {
    Scenario quick = Scenario.builder().rendering(Rendering.QUICK).build();
    try (LocalNemo nemo = LocalNemo.builder().scenario(quick).start()) {
      Wire wire = Wire.anonymous(nemo);
      String session = wire.openSession();
      data(wire.upload(session, "dark.png", spot(20)));
      data(wire.upload(session, "middle.png", spot(60)));
      data(wire.upload(session, "light.png", spot(100)));
      wire.say(session, PROMPT);
      wire.render(session, "r1", wire.draft(session), "{}");
      return decoded(nemo.awaitRender("r1").file().orElseThrow());
    }
  }

  private static List<Grey> decoded(Path file) throws IOException {
    List<Grey> frames = new ArrayList<>();
    try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
      grabber.start();
      assertThat(grabber.getVideoFrameRate()).isCloseTo(FPS, within(0.01));
      for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
        frames.add(grey(frame));
      }
    }
    return frames;
  }

  private static Grey grey(Frame frame) {
    assertThat(frame.imageWidth).isEqualTo(WIDTH);
    assertThat(frame.imageHeight).isEqualTo(HEIGHT);
    ByteBuffer bytes = (ByteBuffer) frame.image[0];
    int[] values = new int[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        // Green, of blue, green and red.
        values[y * WIDTH + x] = bytes.get(y * frame.imageStride + 3 * x + 1) & 0xFF;
      }
    }
    return new Grey(values);
  }

  /** A soft spot in the middle of a plain ground. */
  private static byte[] spot(int ground) throws IOException {
    BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 360; y++) {
      for (int x = 0; x < 640; x++) {
        double far = (Math.pow(x - 319.5, 2) + Math.pow(y - 179.5, 2)) / 2500;
        int value = (int) Math.round(ground + (220 - ground) * Math.exp(-far));
        image.setRGB(x, y, value << 16 | value << 8 | value);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
