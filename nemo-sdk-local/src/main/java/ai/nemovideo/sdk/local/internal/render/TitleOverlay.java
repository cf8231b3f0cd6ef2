package ai.nemovideo.sdk.local.internal.render;

import ai.nemovideo.sdk.local.internal.scene.Composition;
import ai.nemovideo.sdk.local.internal.scene.Title;
import ai.nemovideo.sdk.local.internal.text.TitleMask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays the titles over a frame; each fades in and out. */
final class TitleOverlay {

  /** Slow enough to be a fade, fast enough to leave time for reading. */
  private static final double FADE_MILLIS = 450;

  private final List<Title> titles;
  private final Map<Title, TitleMask> masks = new HashMap<>();

  TitleOverlay(Composition composition) {
    this.titles = composition.titles();
  }

  /** Draws what is to be seen at this time of the film. */
  void draw(double millis, Frame frame) {
    for (Title title : titles) {
      int opacity = (int) Math.round(opacity(title, millis) * 256);
      if (opacity > 0) {
        TitleMask mask =
            masks.computeIfAbsent(
                title,
                t -> TitleMask.of(t.text(), t.size().factor(), frame.width(), frame.height()));
        lay(mask, opacity, frame);
      } else if (millis > title.startMillis()) {
        masks.remove(title);
      }
    }
  }

  private static double opacity(Title title, double millis) {
    double since = millis - title.startMillis();
    double left = title.durationMillis() - since;
    double fade = Math.min(FADE_MILLIS, title.durationMillis() / 3.0);
    double t = Math.max(0, Math.min(1, Math.min(since, left) / fade));
    return t * t * (3 - 2 * t);
  }

  private static void lay(TitleMask mask, int opacity, Frame frame) {
    for (int y = 0; y < mask.height(); y++) {
      int to = (mask.top() + y) * frame.width() + mask.left();
      luma(mask, y * mask.width(), opacity, frame.data(), to);
    }
    for (int y = 0; y < mask.height() / 2; y++) {
      int to = (mask.top() / 2 + y) * (frame.width() / 2) + mask.left() / 2;
      grey(mask, 2 * y * mask.width(), opacity, frame.data(), frame.uOffset() + to);
      grey(mask, 2 * y * mask.width(), opacity, frame.data(), frame.vOffset() + to);
    }
  }

  private static void luma(TitleMask mask, int from, int opacity, byte[] data, int to) {
    byte[] cover = mask.cover();
    byte[] light = mask.light();
    for (int x = 0; x < mask.width(); x++) {
      int hidden = (cover[from + x] & 0xFF) * opacity;
      int p = data[to + x] & 0xFF;
      // 255 * 256 is all of it
      int rest = p * (65280 - hidden) + (light[from + x] & 0xFF) * opacity * 255;
      data[to + x] = (byte) ((rest + 32640) / 65280);
    }
  }

  private static void grey(TitleMask mask, int from, int opacity, byte[] data, int to) {
    byte[] cover = mask.cover();
    int width = mask.width();
    for (int x = 0; x < width / 2; x++) {
      int i = from + 2 * x;
      int hidden =
          ((cover[i] & 0xFF)
                  + (cover[i + 1] & 0xFF)
                  + (cover[i + width] & 0xFF)
                  + (cover[i + width + 1] & 0xFF))
              * opacity;
      int p = (data[to + x] & 0xFF) - 128;
      data[to + x] = (byte) (128 + p * (4 * 65280 - hidden) / (4 * 65280));
    }
  }
}
