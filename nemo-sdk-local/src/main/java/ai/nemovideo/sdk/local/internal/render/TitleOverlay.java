package ai.nemovideo.sdk.local.internal.render;

import ai.nemovideo.sdk.local.internal.scene.Composition;

/** Lays the titles over a frame. */
final class TitleOverlay {

  TitleOverlay(Composition composition) {}

  void draw(double millis, Frame frame) {}
}
