package ai.nemovideo.sdk.local.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.nemovideo.sdk.local.internal.scene.Composition;
import ai.nemovideo.sdk.local.internal.scene.Motion;
import ai.nemovideo.sdk.local.internal.scene.Shot;
import ai.nemovideo.sdk.local.internal.scene.Shot.Strength;
import ai.nemovideo.sdk.local.internal.scene.Transition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A dark picture gives way to a light one after one of two seconds, at 25 frames per second. */
final class TransitionTest {

  /** Luma of the two pictures: 16 + 219/255 of the grey. */
  private static final double DARK = 50.4;

  private static final double LIGHT = 187.8;

  @TempDir Path directory;

  @Test
  void cutIsSharp() throws IOException {
    List<Frame> frames = frames(Transition.CUT, 0);
    assertThat(Measure.meanLuma(frames.get(24))).isCloseTo(DARK, within(1.0));
    assertThat(Measure.meanLuma(frames.get(25))).isCloseTo(LIGHT, within(1.0));
  }

  @Test
  void middleOfCrossfadeIsHalfOfEach() throws IOException {
    List<Frame> frames = frames(Transition.CROSSFADE, 600);
    double middle = (Measure.meanLuma(frames.get(24)) + Measure.meanLuma(frames.get(25))) / 2;
    assertThat(middle).isCloseTo((DARK + LIGHT) / 2, within(1.0));
    assertThat(Measure.meanLuma(frames.get(16))).isCloseTo(DARK, within(1.0));
    assertThat(Measure.meanLuma(frames.get(33))).isCloseTo(LIGHT, within(1.0));
    for (int i = 18; i < 33; i++) {
      assertThat(Measure.meanLuma(frames.get(i)))
          .isGreaterThan(Measure.meanLuma(frames.get(i - 1)));
    }
  }

  @Test
  void fadeThroughBlackIsBlackInTheMiddle() throws IOException {
    List<Frame> frames = frames(Transition.FADE_THROUGH_BLACK, 1000);
    assertThat(Measure.meanLuma(frames.get(24))).isCloseTo(16, within(2.0));
    assertThat(Measure.meanLuma(frames.get(25))).isCloseTo(16, within(4.0));
    Frame middle = frames.get(25);
    assertThat(middle.data()[middle.uOffset()] & 0xFF).isCloseTo(128, within(2));
    assertThat(Measure.meanLuma(frames.get(11))).isCloseTo(DARK, within(1.0));
    assertThat(Measure.meanLuma(frames.get(38))).isCloseTo(LIGHT, within(1.0));
  }

  @Test
  void slidePushesFromTheRight() throws IOException {
    List<Frame> frames = frames(Transition.SLIDE, 1000);
    Frame early = frames.get(22);
    assertThat(Measure.luma(early, 10, 90)).isCloseTo((int) DARK, within(2));
    assertThat(Measure.luma(early, 315, 90)).isCloseTo((int) LIGHT, within(2));
    assertThat(Measure.meanLuma(frames.get(25))).isGreaterThan(Measure.meanLuma(early));
  }

  @Test
  void wipeUncoversFromTheLeft() throws IOException {
    Frame middle = frames(Transition.WIPE, 1000).get(25);
    assertThat(Measure.luma(middle, 5, 90)).isCloseTo((int) LIGHT, within(2));
    assertThat(Measure.luma(middle, 315, 90)).isCloseTo((int) DARK, within(2));
    for (int x = 1; x < 320; x++) {
      int step = Measure.luma(middle, x - 1, 90) - Measure.luma(middle, x, 90);
      assertThat(step).isBetween(0, 10);
    }
  }

  @Test
  void bothPicturesMoveThroughATransition() throws IOException {
    Path spot = Pictures.spot(directory, "spot.png", 640, 360, 50);
    Path black = Pictures.plain(directory, "black.png", 0);
    Shot first =
        new Shot(spot, 0, 1000, Motion.PAN_RIGHT, Strength.STRONG, Transition.CROSSFADE, 800);
    Composition film =
        new Composition(
            320,
            180,
            25,
            2000,
            List.of(first, Films.shot(black, 1000, 1000)),
            List.of(),
            Optional.empty());
    List<Frame> frames = Films.frames(film);
    for (int i = 17; i < 30; i++) {
      double before = Measure.spot(frames.get(i - 1))[0];
      assertThat(Measure.spot(frames.get(i))[0]).isLessThan(before - 0.2);
    }
  }

  @ParameterizedTest
  @EnumSource(Transition.class)
  void tooLongTransitionIsShortened(Transition transition) throws IOException {
    List<Frame> frames = frames(transition, 60_000);
    assertThat(Measure.meanLuma(frames.get(0))).isCloseTo(DARK, within(3.0));
    assertThat(Measure.meanLuma(frames.get(49))).isCloseTo(LIGHT, within(3.0));
  }

  @Test
  void manyShortShotsWithLongTransitions() throws IOException {
    Path dark = Pictures.plain(directory, "dark.png", 0x282828);
    List<Shot> shots =
        List.of(
            new Shot(dark, 0, 80, Motion.ZOOM_IN, Strength.NORMAL, Transition.SLIDE, 900),
            new Shot(dark, 80, 120, Motion.PAN_UP, Strength.NORMAL, Transition.WIPE, 900),
            new Shot(dark, 200, 40, Motion.NONE, Strength.NORMAL, Transition.CROSSFADE, 900),
            new Shot(dark, 240, 760, Motion.NONE, Strength.NORMAL, Transition.CROSSFADE, 900));
    Composition film = new Composition(64, 36, 25, 1000, shots, List.of(), Optional.empty());
    for (Frame frame : Films.frames(film)) {
      assertThat(Measure.meanLuma(frame)).isCloseTo(DARK, within(1.0));
    }
  }

  private List<Frame> frames(Transition transition, long millis) throws IOException {
    Path dark = Pictures.plain(directory, "dark.png", 0x282828);
    Path light = Pictures.plain(directory, "light.png", 0xC8C8C8);
    return Films.frames(Films.pair(dark, light, transition, millis));
  }
}
