package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.data;
import static ai.nemovideo.sdk.local.Wire.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.nemovideo.sdk.local.Scenario.Rendering;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Titles get larger and smaller, in the decoded picture too. */
final class TitleSizeTest {
  private final LocalNemo nemo =
      LocalNemo.builder()
          .scenario(Scenario.builder().rendering(Rendering.QUICK).startingCredits(2000).build())
          .start();
  private Wire wire;
  private String session;

  @BeforeEach
  void open() {
    wire = Wire.anonymous(nemo);
    session = wire.openSession();
    data(wire.upload(session, "a.png", Wire.picture(640, 360, "png")));
  }

  @AfterEach
  void close() {
    nemo.close();
  }

  @Test
  void lettersOfTheVideoGrowAndShrink() throws IOException {
    say("2 seconds, no motion, no music, title \"HHHH\"");
    double normal = heightOfLetters("normal");
    assertThat(say("make the title larger")).contains("“HHHH” in large letters");
    double large = heightOfLetters("large");
    assertThat(say("把标题再放大一点")).contains("标题“HHHH”（特大号字）");
    double veryLarge = heightOfLetters("very-large");
    say("undo");
    say("the title is too big");
    assertThat(say("smaller title")).contains("in small letters");
    double small = heightOfLetters("small");

    assertThat(large / normal).isCloseTo(1.5, within(0.2));
    assertThat(veryLarge / normal).isCloseTo(2.2, within(0.3));
    assertThat(small / normal).isCloseTo(0.65, within(0.15));
  }

  @Test
  void sizeStaysWhenTheTitleSaysSomethingElse() {
    say("2 seconds, title \"One\"");
    say("make the title larger");
    say("change the title to \"Two\"");
    say("make it 4 seconds");
    assertThat(wire.draft(session).toString()).contains("{\"text\":\"Two\",\"size\":\"large\"}");
    say("make the title smaller");
    assertThat(wire.draft(session).toString()).contains("{\"text\":\"Two\"}");
  }

  @Test
  void whatCannotBeLargerIsSaidAndCostsNothing() {
    say("2 seconds, zoom out, no title");
    assertThat(say("make the title larger")).contains("no title yet", "nothing was charged");
    assertThat(say("把标题放大")).contains("还没有标题", "没有扣费");
    assertThat(wire.draft(session).toString()).contains("zoom-out");
    say("title \"One\"");
    say("larger title");
    say("larger title");
    int paid = nemo.charges().size();
    assertThat(say("larger title")).contains("cannot make the title any larger");
    assertThat(say("标题大一点")).contains("标题不能再大了");
    assertThat(nemo.charges()).hasSize(paid);
  }

  @Test
  void undoNamesTheLengthOnlyWhenItIsAnotherOne() {
    say("4 seconds, title \"One\"");
    say("title \"Two\"");
    assertThat(say("undo")).contains("as it was before").doesNotContain("again");
    say("title \"Two\"");
    assertThat(say("撤销")).contains("恢复为之前的样子").doesNotContain("秒");
    say("6 seconds");
    assertThat(say("undo")).contains("4 seconds long again");
    say("6 seconds");
    assertThat(say("撤销")).contains("视频又是 4 秒长了");
  }

  private String say(String words) {
    return text(wire.say(session, words).body());
  }

  /** Between the highest and the lowest row with white letters, in the middle of the title. */
  private double heightOfLetters(String id) throws IOException {
    wire.render(session, id, wire.draft(session), "{}");
    try (FFmpegFrameGrabber grabber =
        new FFmpegFrameGrabber(nemo.awaitRender(id).file().orElseThrow().toFile())) {
      grabber.start();
      Frame middle = grabber.grabImage();
      for (int i = 1; i < grabber.getVideoFrameRate(); i++) {
        middle = grabber.grabImage();
      }
      ByteBuffer bytes = (ByteBuffer) middle.image[0];
      int highest = middle.imageHeight;
      int lowest = 0;
      for (int y = 0; y < middle.imageHeight; y++) {
        for (int x = 0; x < middle.imageWidth; x++) {
          if ((bytes.get(y * middle.imageStride + 3 * x + 1) & 0xFF) > 225) {
            highest = Math.min(highest, y);
            lowest = y;
          }
        }
      }
      return lowest - highest + 1;
    }
  }
}
