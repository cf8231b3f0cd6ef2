package ai.nemovideo.sdk.local.internal.render;

import ai.nemovideo.sdk.local.internal.scene.Composition;
import java.io.IOException;
import java.nio.file.Path;

/** Films a {@link Composition} into an MP4 file. */
public final class VideoRenderer {

  /** Told about every frame, on the thread that renders. */
  @FunctionalInterface
  public interface ProgressListener {
    void onFrame(long done, long total);
  }

  /**
   * Writes the whole video to {@code output}.
   *
   * @throws java.io.InterruptedIOException when the calling thread is interrupted
   */
  public void render(
      Composition composition, Path output, RenderSettings settings, ProgressListener progress)
      throws IOException {
    throw new IOException("the renderer is not there yet");
  }
}
