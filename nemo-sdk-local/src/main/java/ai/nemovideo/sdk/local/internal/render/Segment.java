package ai.nemovideo.sdk.local.internal.render;

import ai.nemovideo.sdk.local.internal.scene.Composition;
import ai.nemovideo.sdk.local.internal.scene.Shot;
import ai.nemovideo.sdk.local.internal.scene.Transition;
import java.util.ArrayList;
import java.util.List;

/**
 * A shot with all the time during which something of it is to be seen: its own and its share of the
 * transitions on both sides.
 *
 * @param index its place in the composition
 * @param shot what is shown
 * @param camera how it is shown
 * @param fadeIn length of the transition from the shot before, in milliseconds
 * @param fadeOut length of the transition to the shot after, in milliseconds
 */
record Segment(int index, Shot shot, Camera camera, double fadeIn, double fadeOut) {

  /** The composition's shots, their transitions shortened to what the shots have room for. */
  static List<Segment> of(Composition composition) {
    List<Shot> shots = composition.shots();
    List<Segment> segments = new ArrayList<>();
    double fadeIn = 0;
    for (int i = 0; i < shots.size(); i++) {
      Shot shot = shots.get(i);
      double fadeOut = i + 1 < shots.size() ? transition(shot, shots.get(i + 1)) : 0;
      segments.add(new Segment(i, shot, Camera.of(shot), fadeIn, fadeOut));
      fadeIn = fadeOut;
    }
    return List.copyOf(segments);
  }

  /** Half of a transition lies in each shot, and half of each shot at most belongs to one. */
  private static double transition(Shot shot, Shot next) {
    if (shot.transition() == Transition.CUT) {
      return 0;
    }
    long room = Math.min(shot.durationMillis(), next.durationMillis());
    return Math.max(0, Math.min(shot.transitionMillis(), room));
  }

  /** When it begins to be seen, in milliseconds of the film. */
  double begin() {
    return shot.startMillis() - fadeIn / 2;
  }

  /** When it is gone. */
  double end() {
    return shot.startMillis() + shot.durationMillis() + fadeOut / 2;
  }

  /** Whether the transition to the next shot has begun at this time of the film. */
  boolean givesWayAt(double millis) {
    return fadeOut > 0 && millis >= end() - fadeOut;
  }

  /** How far the transition to the next shot is at this time, 0 to 1. */
  double handedOver(double millis) {
    return Math.min(1, (millis - (end() - fadeOut)) / fadeOut);
  }

  /** What the camera shows at this time. */
  View view(double millis, PreparedPicture picture, Frame frame) {
    double time = (millis - begin()) / (end() - begin());
    return camera.at(time, frame.width(), frame.height(), picture);
  }
}
