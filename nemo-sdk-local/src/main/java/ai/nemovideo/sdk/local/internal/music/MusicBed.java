package ai.nemovideo.sdk.local.internal.music;

import ai.nemovideo.sdk.local.internal.scene.Music;
import java.util.Arrays;
import java.util.Optional;

/** The sound of a whole video, asked for block by block. */
public final class MusicBed {

  /** Samples per second of each channel. */
  public static final int SAMPLE_RATE = 48_000;

  private final long samples;

  private MusicBed(long samples) {
    this.samples = samples;
  }

  /** Silence without music. */
  public static MusicBed of(Optional<Music> music, long samples) {
    return new MusicBed(samples);
  }

  /** How long it is. */
  public long samples() {
    return samples;
  }

  /** Fills the beginning of both channels with {@code count} samples from {@code position} on. */
  public void fill(long position, float[] left, float[] right, int count) {
    Arrays.fill(left, 0, count, 0);
    Arrays.fill(right, 0, count, 0);
  }
}
