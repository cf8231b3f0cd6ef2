package ai.nemovideo.sdk.local.internal.render;

import ai.nemovideo.sdk.local.internal.scene.Composition;
import ai.nemovideo.sdk.local.internal.scene.Motion;
import ai.nemovideo.sdk.local.internal.scene.Shot;
import ai.nemovideo.sdk.local.internal.scene.Shot.Strength;
import ai.nemovideo.sdk.local.internal.scene.Title;
import ai.nemovideo.sdk.local.internal.scene.Transition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small compositions, and their frames before any encoder has touched them. */
final class Films {

  private Films() {}

  static Composition still(Path picture, int width, int height, Title... titles) {
    return new Composition(
        width,
        height,
        10,
        1000,
        List.of(shot(picture, 0, 1000)),
        List.of(titles),
        Optional.empty());
  }

  static Composition moving(Path picture, Motion motion, Strength strength, long millis) {
    Shot shot = new Shot(picture, 0, millis, motion, strength, Transition.CUT, 0);
    return new Composition(320, 180, 30, millis, List.of(shot), List.of(), Optional.empty());
  }

  static Composition pair(Path from, Path to, Transition transition, long transitionMillis) {
    Shot first =
        new Shot(from, 0, 1000, Motion.NONE, Strength.NORMAL, transition, transitionMillis);
    return new Composition(
        320, 180, 25, 2000, List.of(first, shot(to, 1000, 1000)), List.of(), Optional.empty());
  }

  static Shot shot(Path picture, long start, long duration) {
    return new Shot(picture, start, duration, Motion.NONE, Strength.NORMAL, Transition.CUT, 0);
  }

  static List<Frame> frames(Composition composition) throws IOException {
    FrameComposer composer = new FrameComposer(composition);
    List<Frame> frames = new ArrayList<>();
    for (long i = 0; i < composition.frameCount(); i++) {
      Frame frame = new Frame(composition.width(), composition.height());
      composer.compose(i, frame);
      frames.add(frame);
    }
    return frames;
  }
}
