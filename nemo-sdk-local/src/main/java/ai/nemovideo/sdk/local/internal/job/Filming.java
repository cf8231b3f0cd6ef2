package ai.nemovideo.sdk.local.internal.job;

import ai.nemovideo.sdk.local.Scenario.Rendering;
import ai.nemovideo.sdk.local.internal.render.RenderSettings;
import ai.nemovideo.sdk.local.internal.render.VideoRenderer;
import ai.nemovideo.sdk.local.internal.scene.Composition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the file of a render with as much effort as the scenario allows. */
final class Filming {
  /** Enough for several reads and ranges, little enough for thousands of tests. */
  private static final int PLACEHOLDER_BYTES = 64 * 1024;

  private static final int QUICK_SIDE = 320;
  private static final int QUICK_FPS = 10;

  private Filming() {}

  static void film(
      Rendering effort,
      Composition composition,
      RenderSettings settings,
      Path file,
      VideoRenderer.ProgressListener progress)
      throws IOException {
    switch (effort) {
      case FULL -> new VideoRenderer().render(composition, file, settings, progress);
      case QUICK ->
          new VideoRenderer().render(small(composition), file, RenderSettings.quick(), progress);
      case INSTANT -> {
        Files.write(file, placeholder());
        progress.onFrame(composition.frameCount(), composition.frameCount());
      }
    }
  }

  /** The same video in a small frame with few frames. */
  private static Composition small(Composition full) {
    double scale = Math.min(1, (double) QUICK_SIDE / Math.max(full.width(), full.height()));
    return new Composition(
        even(full.width() * scale),
        even(full.height() * scale),
        Math.min(QUICK_FPS, full.fps()),
        full.durationMillis(),
        full.shots(),
        full.titles(),
        full.music());
  }

  private static int even(double side) {
    return Math.max(2, (int) Math.round(side / 2) * 2);
  }

  /**
   * A file type box and a box of free space: what a client takes for an MP4, and no player does.
   */
  private static byte[] placeholder() {
    byte[] type = "ftypisom\0\0\2\0isomiso2avc1mp41".getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer bytes = ByteBuffer.allocate(PLACEHOLDER_BYTES);
    bytes.putInt(type.length + Integer.BYTES).put(type);
    bytes.putInt(bytes.remaining()).put("free".getBytes(StandardCharsets.ISO_8859_1));
    for (int i = 0; bytes.hasRemaining(); i++) {
      // Not all the same, so that a range put together wrongly is seen.
      bytes.put((byte) (i ^ i >> 8));
    }
    return bytes.array();
  }
}
