package ai.nemovideo.sdk.local.internal.render;

import ai.nemovideo.sdk.local.internal.scene.Transition;

/** Draws a moment of a transition. Both pictures go on moving while it lasts. */
final class Handover {

  /** Width of a wipe's soft edge, as a part of the frame's width. */
  private static final double WIPE_EDGE = 0.12;

  private final Sampler sampler;
  private final Frame second;
  private final int[] weights;

  Handover(Sampler sampler, int frameWidth, int frameHeight) {
    this.sampler = sampler;
    this.second = new Frame(frameWidth, frameHeight);
    this.weights = new int[frameWidth];
  }

  /** A picture and what the camera sees of it. */
  record Scene(PreparedPicture picture, View view) {}

  void draw(Transition transition, Scene from, Scene to, double progress, Frame into) {
    switch (transition) {
      case CUT -> whole(progress < 0.5 ? from : to, into);
      case CROSSFADE -> crossfade(from, to, smooth(progress), into);
      case FADE_THROUGH_BLACK -> throughBlack(from, to, progress, into);
      case SLIDE -> slide(from, to, smooth(smooth(progress)), into);
      case WIPE -> wipe(from, to, smooth(progress), into);
    }
  }

  private void whole(Scene scene, Frame into) {
    sampler.draw(scene.picture(), scene.view(), into, 0, into.width());
  }

  private void crossfade(Scene from, Scene to, double share, Frame into) {
    whole(from, into);
    whole(to, second);
    Blender.mix(into, second, (int) Math.round(share * 256));
  }

  private void throughBlack(Scene from, Scene to, double progress, Frame into) {
    whole(progress < 0.5 ? from : to, into);
    Blender.darken(into, (int) Math.round(smooth(Math.abs(2 * progress - 1)) * 256));
  }

  /** The new picture pushes the old one out to the left. */
  private void slide(Scene from, Scene to, double share, Frame into) {
    int width = into.width();
    double edge = (1 - share) * width;
    int cut = 2 * (int) Math.round(edge / 2);
    sampler.draw(from.picture(), from.view().movedRight(edge - width), into, 0, cut);
    sampler.draw(to.picture(), to.view().movedRight(edge), into, cut, width);
  }

  /** The new picture is uncovered from left to right. */
  private void wipe(Scene from, Scene to, double share, Frame into) {
    whole(from, into);
    whole(to, second);
    int width = into.width();
    double soft = WIPE_EDGE * width;
    double edge = share * (width + soft);
    for (int x = 0; x < width; x++) {
      double covered = (edge - x) / soft;
      weights[x] = (int) Math.round(smooth(Math.max(0, Math.min(1, covered))) * 256);
    }
    Blender.mixColumns(into, second, weights);
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }
}
