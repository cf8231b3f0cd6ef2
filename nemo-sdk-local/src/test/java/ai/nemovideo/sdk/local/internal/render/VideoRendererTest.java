package ai.nemovideo.sdk.local.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import ai.nemovideo.sdk.local.internal.scene.Composition;
import ai.nemovideo.sdk.local.internal.scene.Motion;
import ai.nemovideo.sdk.local.internal.scene.Music;
import ai.nemovideo.sdk.local.internal.scene.Shot;
import ai.nemovideo.sdk.local.internal.scene.Shot.Strength;
import ai.nemovideo.sdk.local.internal.scene.Title;
import ai.nemovideo.sdk.local.internal.scene.Transition;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VideoRendererTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"320,180,30,1500", "180,320,25,1000", "240,240,24,2040", "322,182,30,333"})
  void fileIsWhatPlayersExpect(int width, int height, int fps, long millis) throws IOException {
    Composition film = film(width, height, fps, millis, Optional.of(new Music("calm", 0.5)));

    DecodedVideo video = render(film);

    assertThat(video.frames).hasSize((int) film.frameCount());
    assertThat(video.frames.get(0).width()).isEqualTo(width);
    assertThat(video.frames.get(0).height()).isEqualTo(height);
    assertThat(video.fps).isEqualTo(fps);
    assertThat(video.videoCodec).isEqualTo(AV_CODEC_ID_H264);
    assertThat(video.pixelFormat).isEqualTo(AV_PIX_FMT_YUV420P);
    assertThat(video.range).isEqualTo(AVCOL_RANGE_MPEG);
    assertThat(video.matrix).isEqualTo(AVCOL_SPC_BT709);
    assertThat(video.primaries).isEqualTo(AVCOL_PRI_BT709);
    assertThat(video.transfer).isEqualTo(AVCOL_TRC_BT709);
    assertThat(video.audioCodec).isEqualTo(AV_CODEC_ID_AAC);
    assertThat(video.sampleRate).isEqualTo(48_000);
    assertThat(video.channels).isEqualTo(2);
    assertThat(video.audioSeconds).isCloseTo(video.videoSeconds, within(0.001));
  }

  @Test
  void indexComesBeforeTheMedia() throws IOException {
    Path file = directory.resolve("film.mp4");
    new VideoRenderer()
        .render(
            film(320, 180, 30, 500, Optional.empty()),
            file,
            RenderSettings.quick(),
            (done, total) -> {});

    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
  }

  @Test
  void sameCompositionGivesSameFile() throws IOException {
    Composition film = film(160, 90, 10, 500, Optional.of(new Music("calm", 1)));
    Path first = directory.resolve("one.mp4");
    Path second = directory.resolve("two.mp4");
    new VideoRenderer().render(film, first, RenderSettings.quick(), (done, total) -> {});
    new VideoRenderer().render(film, second, RenderSettings.quick(), (done, total) -> {});
    assertThat(first).hasSameBinaryContentAs(second);
  }

  @Test
  void progressCountsEveryFrame() throws IOException {
    List<Long> seen = new ArrayList<>();
    Composition film = film(160, 90, 10, 700, Optional.empty());
    new VideoRenderer()
        .render(
            film,
            directory.resolve("film.mp4"),
            RenderSettings.quick(),
            (done, total) -> {
              assertThat(total).isEqualTo(7);
              seen.add(done);
            });
    assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void interruptEndsTheRender() throws IOException {
    Composition film = film(320, 180, 30, 3_600_000, Optional.empty());
    try {
      assertThatThrownBy(() ->
              new VideoRenderer()
                  .render(
                      film,
                      directory.resolve("film.mp4"),
                      RenderSettings.quick(),
                      (done, total) -> {
                        if (done == 5) {
                          Thread.currentThread().interrupt();
                        }
                        assertThat(done).isLessThan(10);
                      }))
          .isInstanceOf(InterruptedIOException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void missingPictureIsAnIoException() {
    Composition film = Films.still(directory.resolve("nowhere.jpg"), 160, 90);
    assertThatThrownBy(() ->
            new VideoRenderer()
                .render(
                    film,
                    directory.resolve("film.mp4"),
                    RenderSettings.quick(),
                    (done, total) -> {}))
        .isInstanceOf(IOException.class);
  }

  @Test
  void unwritableFileIsAnIoException() throws IOException {
    Composition film = film(160, 90, 10, 500, Optional.empty());
    Path nowhere = directory.resolve("no-such-folder").resolve("film.mp4");
    assertThatThrownBy(() ->
            new VideoRenderer().render(film, nowhere, RenderSettings.quick(), (done, total) -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No such file");
  }

  @Test
  void filmWithoutMusicIsSilent() throws IOException {
    DecodedVideo video = render(film(160, 90, 10, 500, Optional.empty()));
    assertThat(loudest(video)).isLessThan(1e-4);
  }

  @Test
  void musicIsHeard() throws IOException {
    DecodedVideo video = render(film(160, 90, 10, 4000, Optional.of(new Music("calm", 1))));
    assertThat(loudest(video)).isBetween(0.1, 0.9);
  }

  @Test
  void coloursSurviveTheWholeWay() throws IOException {
    // BT.709, limited range, of (200, 40, 40) is Y 80, U 112, V 198
    Path red = Pictures.plain(directory, "red.png", 0xC82828);
    Frame frame = render(Films.still(red, 160, 90)).frames.get(5);
    assertThat(frame.data()[0] & 0xFF).isCloseTo(80, within(2));
    assertThat(frame.data()[frame.uOffset()] & 0xFF).isCloseTo(112, within(2));
    assertThat(frame.data()[frame.vOffset()] & 0xFF).isCloseTo(198, within(2));
  }

  @Test
  void fullHdWithEverything() throws IOException {
    Path spot = Pictures.spot(directory, "spot.png", 1600, 1200, 300);
    Shot first = new Shot(spot, 0, 500, Motion.ZOOM_IN, Strength.STRONG, Transition.CROSSFADE, 300);
    Shot second = new Shot(spot, 500, 500, Motion.PAN_LEFT, Strength.NORMAL, Transition.CUT, 0);
    Composition film =
        new Composition(
            1920,
            1080,
            30,
            1000,
            List.of(first, second),
            List.of(new Title("Full HD", 0, 1000)),
            Optional.of(new Music("grand", 0.8)));
    assertThat(render(film).frames).hasSize(30);
  }

  private Composition film(int width, int height, int fps, long millis, Optional<Music> music)
      throws IOException {
    Path picture =
        Pictures.png(directory, "picture.png", 200, 150, (x, y) -> x << 16 | y << 8 | 128);
    return new Composition(
        width,
        height,
        fps,
        millis,
        List.of(new Shot(picture, 0, millis, Motion.ZOOM_IN, Strength.NORMAL, Transition.CUT, 0)),
        List.of(),
        music);
  }

  private DecodedVideo render(Composition film) throws IOException {
    Path file = directory.resolve("film.mp4");
    new VideoRenderer().render(film, file, RenderSettings.standard(), (done, total) -> {});
    return DecodedVideo.of(file);
  }

  private static double loudest(DecodedVideo video) {
    double loudest = 0;
    for (float[] block : video.sound) {
      for (float sample : block) {
        loudest = Math.max(loudest, Math.abs(sample));
      }
    }
    return loudest;
  }
}
