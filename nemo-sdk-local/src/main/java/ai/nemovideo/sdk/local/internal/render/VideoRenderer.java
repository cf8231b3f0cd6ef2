package ai.nemovideo.sdk.local.internal.render;

import ai.nemovideo.sdk.local.internal.music.MusicBed;
import ai.nemovideo.sdk.local.internal.scene.Composition;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Films a {@link Composition} into an MP4 file: H.264 in limited-range BT.709 and AAC, with the
 * index in front. Frames are composed on a second thread while the calling one encodes.
 */
public final class VideoRenderer {

  /** Told about every frame that is encoded, on the thread that renders. */
  @FunctionalInterface
  public interface ProgressListener {
    /** {@code done} frames of {@code total} are in the file. */
    void onFrame(long done, long total);
  }

  /** A renderer keeps nothing between two films and may be used by several threads. */
  public VideoRenderer() {}

  /**
   * Writes the whole video to {@code output}, which is left incomplete when this fails.
   *
   * @throws java.io.InterruptedIOException when the calling thread is interrupted; it stays so
   */
  public void render(
      Composition composition, Path output, RenderSettings settings, ProgressListener progress)
      throws IOException {
    MusicBed music = MusicBed.of(composition.music(), samples(composition, frames(composition)));
    try (Mp4File file = new Mp4File(output);
        VideoTrack video = new VideoTrack(file, composition, settings);
        AudioTrack audio = new AudioTrack(file, music, settings)) {
      file.begin();
      film(composition, video, audio, progress);
      video.end();
      audio.end();
      file.finish();
    }
  }

  private static void film(
      Composition composition, VideoTrack video, AudioTrack audio, ProgressListener progress)
      throws IOException {
    long total = frames(composition);
    try (FrameLine frames = new FrameLine(composition)) {
      for (long done = 1; done <= total; done++) {
        if (Thread.currentThread().isInterrupted()) {
          throw FrameLine.interrupted();
        }
        Frame frame = frames.next();
        video.write(frame);
        frames.giveBack(frame);
        audio.writeUntil(samples(composition, done));
        progress.onFrame(done, total);
      }
    }
  }

  private static long frames(Composition composition) {
    return composition.frameCount();
  }

  /** The sound is as long as the pictures, which round the duration to whole frames. */
  private static long samples(Composition composition, long frames) {
    return Math.round((double) frames * MusicBed.SAMPLE_RATE / composition.fps());
  }
}
