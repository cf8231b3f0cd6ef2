package ai.nemovideo.sdk.local.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.nemovideo.sdk.local.internal.scene.Motion;
import ai.nemovideo.sdk.local.internal.scene.Shot.Strength;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Follows a soft spot through composed frames. */
final class MotionTest {

  private static final int X = 0;
  private static final int Y = 1;
  private static final int WIDTH = 2;

  @TempDir Path directory;

  @Test
  void zoomInMakesLargerAndZoomOutSmaller() throws IOException {
    double[][] in = track(Motion.ZOOM_IN, Strength.NORMAL, 1000);
    double[][] out = track(Motion.ZOOM_OUT, Strength.NORMAL, 1000);
    double grown = in[in.length - 1][WIDTH] / in[0][WIDTH];
    assertThat(grown).isCloseTo(1.11, within(0.01));
    assertThat(out[0][WIDTH] / out[out.length - 1][WIDTH]).isCloseTo(grown, within(0.005));
  }

  @Test
  void strengthsDiffer() throws IOException {
    assertThat(growth(Strength.SUBTLE)).isBetween(1.02, growth(Strength.NORMAL) - 0.02);
    assertThat(growth(Strength.STRONG)).isGreaterThan(growth(Strength.NORMAL) + 0.05);
  }

  @Test
  void pictureGoesTheOtherWayThanTheCamera() throws IOException {
    assertThat(way(Motion.PAN_LEFT, X)).isGreaterThan(20);
    assertThat(way(Motion.PAN_RIGHT, X)).isLessThan(-20);
    assertThat(way(Motion.PAN_UP, Y)).isGreaterThan(10);
    assertThat(way(Motion.PAN_DOWN, Y)).isLessThan(-10);
    assertThat(way(Motion.NONE, X)).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Motion.class,
      names = {"NONE"},
      mode = EnumSource.Mode.EXCLUDE)
  void motionIsSmooth(Motion motion) throws IOException {
    double[][] track = track(motion, Strength.NORMAL, 5000);
    assertThat(jitter(track, X)).isLessThan(0.01);
    assertThat(jitter(track, Y)).isLessThan(0.01);
    assertThat(jitter(track, WIDTH)).isLessThan(0.01);
  }

  @Test
  void cameraNeitherJumpsNorStops() throws IOException {
    double[][] track = track(Motion.PAN_RIGHT, Strength.NORMAL, 2000);
    for (int i = 2; i < track.length; i++) {
      double step = track[i][X] - track[i - 1][X];
      assertThat(step).isNegative();
      assertThat(step - (track[i - 1][X] - track[i - 2][X])).isCloseTo(0, within(0.06));
    }
  }

  private double growth(Strength strength) throws IOException {
    double[][] in = track(Motion.ZOOM_IN, strength, 500);
    return in[in.length - 1][WIDTH] / in[0][WIDTH];
  }

  private double way(Motion motion, int axis) throws IOException {
    double[][] track = track(motion, Strength.NORMAL, 500);
    return track[track.length - 1][axis] - track[0][axis];
  }

  private double[][] track(Motion motion, Strength strength, long millis) throws IOException {
    Path spot = Pictures.spot(directory, "spot.png", 640, 360, 50);
    List<Frame> frames = Films.frames(Films.moving(spot, motion, strength, millis));
    return frames.stream().map(Measure::spot).toArray(double[][]::new);
  }

  /** RMS of what is left of a track after the smooth curve through its neighbours is taken away. */
  private static double jitter(double[][] track, int axis) {
    double sum = 0;
    int count = 0;
    for (int i = 3; i + 3 < track.length; i++) {
      // a cubic through seven points (Savitzky and Golay), which follows any real camera
      double smooth =
          (-2 * (track[i - 3][axis] + track[i + 3][axis])
                  + 3 * (track[i - 2][axis] + track[i + 2][axis])
                  + 6 * (track[i - 1][axis] + track[i + 1][axis])
                  + 7 * track[i][axis])
              / 21;
      sum += (track[i][axis] - smooth) * (track[i][axis] - smooth);
      count++;
    }
    return Math.sqrt(sum / count);
  }
}
