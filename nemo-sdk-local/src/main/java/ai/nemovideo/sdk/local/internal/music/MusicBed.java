package ai.nemovideo.sdk.local.internal.music;

import ai.nemovideo.sdk.local.internal.scene.Music;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sound of a whole video, asked for block by block: a soft pad of four voices and a plucked
 * melody, faded in and out with the film. Every sample follows from its position alone.
 */
public final class MusicBed {

  /** Samples per second of each channel. */
  public static final int SAMPLE_RATE = 48_000;

  /** Seconds until the music has come, and before the end when it begins to go. */
  private static final double FADE_IN = 1.2;

  private static final double FADE_OUT = 2.5;

  /** At full volume the whole is near -18 LUFS and its loudest moment near -8 dB. */
  private static final double PAD_LEVEL = 0.064;

  private static final double MELODY_LEVEL = 0.12;

  /** Seconds over which one chord gives way to the next. */
  private static final double CHORD_ATTACK = 0.9;

  /** Notes of the melody are down to a third after this many seconds. */
  private static final double PLUCK_DECAY = 0.7;

  private static final int PLUCKS_AT_ONCE = 4;

  private final long samples;
  private final @Nullable Score score;
  private final double volume;

  private MusicBed(long samples, @Nullable Score score, double volume) {
    this.samples = samples;
    this.score = score;
    this.volume = volume;
  }

  /** The bed for a film of so many samples; silence without music. */
  public static MusicBed of(Optional<Music> music, long samples) {
    return music
        .map(m -> new MusicBed(samples, Score.named(m.name()), clamp(m.volume())))
        .orElseGet(() -> new MusicBed(samples, null, 0));
  }

  /** How long it is. */
  public long samples() {
    return samples;
  }

  /** Fills the beginning of both channels with {@code count} samples from {@code position} on. */
  public void fill(long position, float[] left, float[] right, int count) {
    Arrays.fill(left, 0, count, 0);
    Arrays.fill(right, 0, count, 0);
    if (score == null || volume == 0) {
      return;
    }
    pad(score, position, left, right, count);
    melody(score, position, left, right, count);
    for (int i = 0; i < count; i++) {
      double gain = volume * fade(position + i);
      left[i] = (float) (left[i] * gain);
      right[i] = (float) (right[i] * gain);
    }
  }

  /** Each chord is held until the next has come up under it. */
  private static void pad(Score score, long position, float[] left, float[] right, int count) {
    double chordSeconds = Score.BEATS * score.secondsPerBeat();
    for (int i = 0; i < count; i++) {
      double time = (position + i) / (double) SAMPLE_RATE;
      long chord = (long) (time / chordSeconds);
      double since = time - chord * chordSeconds;
      double rise = smooth(since / CHORD_ATTACK);
      addChord(score, chord, time, rise, left, right, i);
      if (rise < 1 && chord > 0) {
        addChord(score, chord - 1, time, 1 - rise, left, right, i);
      }
    }
  }

  private static void addChord(
      Score score, long chord, double time, double gain, float[] left, float[] right, int i) {
    for (int voice = 0; voice < 4; voice++) {
      double turns = score.chordNote(chord * Score.BEATS, voice) * time;
      double level = PAD_LEVEL * gain * (voice == 0 ? 1.2 : 1);
      // two strings a little out of tune, one on each side, make the pad wide
      left[i] += (float) (level * tone(turns * 1.0015));
      right[i] += (float) (level * tone(turns * 0.9985 + 0.25));
    }
  }

  /** A fundamental with soft octaves: warm rather than bright. */
  private static double tone(double turns) {
    return Sine.of(turns) + 0.3 * Sine.of(2 * turns) + 0.12 * Sine.of(3 * turns);
  }

  private static void melody(Score score, long position, float[] left, float[] right, int count) {
    double noteSeconds = score.secondsPerBeat() / 2;
    for (int i = 0; i < count; i++) {
      double time = (position + i) / (double) SAMPLE_RATE;
      long note = (long) (time / noteSeconds);
      for (long n = note; n > note - PLUCKS_AT_ONCE && n >= 0; n--) {
        double sound = pluck(score.melodyNote(n), time - n * noteSeconds, n, noteSeconds);
        double side = n % 2 == 0 ? 0.65 : 0.35;
        left[i] += (float) (MELODY_LEVEL * sound * side);
        right[i] += (float) (MELODY_LEVEL * sound * (1 - side));
      }
    }
  }

  private static double pluck(double pitch, double since, long note, double noteSeconds) {
    double attack = Math.min(1, since / 0.012);
    double end = PLUCKS_AT_ONCE * noteSeconds;
    // the last moment is faded to nothing, for an exponential never gets there
    double decay = Math.exp(-since / PLUCK_DECAY) * Math.min(1, (end - since) / 0.05);
    double accent = note % 4 == 0 ? 1 : 0.7;
    double turns = pitch * since;
    return accent * attack * decay * (Sine.of(turns) + 0.25 * Sine.of(2 * turns));
  }

  private double fade(long position) {
    double begin = position / (FADE_IN * SAMPLE_RATE);
    double end = (samples - position) / (FADE_OUT * SAMPLE_RATE);
    // a very short film has half of its time for each fade
    double shortest = samples / 2.0 / SAMPLE_RATE;
    double in = Math.max(begin, position / (shortest * SAMPLE_RATE));
    double out = Math.max(end, (samples - position) / (shortest * SAMPLE_RATE));
    return smooth(in) * smooth(out);
  }

  private static double smooth(double time) {
    double t = Math.max(0, Math.min(1, time));
    return t * t * (3 - 2 * t);
  }

  private static double clamp(double volume) {
    return Math.max(0, Math.min(1, volume));
  }
}
