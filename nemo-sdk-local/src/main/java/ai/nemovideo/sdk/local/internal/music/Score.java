package ai.nemovideo.sdk.local.internal.music;

import java.util.Random;

/**
 * What is played: a slow progression of four chords and a melody over them, drawn from the name.
 * The same name always gives the same music.
 */
final class Score {

  /** Beats per chord; at 66 to 78 beats a minute a chord lasts about three and a half seconds. */
  static final int BEATS = 4;

  /**
   * Progressions of thirds and fifths on degrees of a major scale that nobody minds hearing twice.
   * All of them lead back to their beginning.
   */
  private static final int[][] PROGRESSIONS = {
    {0, 4, 5, 3}, {0, 5, 3, 4}, {3, 0, 4, 5}, {5, 3, 0, 4}, {0, 2, 3, 4}, {0, 3, 5, 4}
  };

  private static final int[] MAJOR = {0, 2, 4, 5, 7, 9, 11};

  /**
   * C to A below middle C, as MIDI numbers: low enough to be warm, high enough for small speakers.
   */
  private static final int LOWEST_ROOT = 48;

  private static final int ROOTS = 10;
  private static final int MELODY_NOTES = 32;

  /** The lowest degree that is asked for is the first one's, the highest three octaves above. */
  private static final int DEGREES = 28;

  private final double secondsPerBeat;
  private final int[] chords;
  private final double[] pitches = new double[DEGREES];
  private final int[] melody = new int[MELODY_NOTES];

  private Score(Random random) {
    int root = LOWEST_ROOT + random.nextInt(ROOTS);
    this.secondsPerBeat = 60.0 / (66 + random.nextInt(13));
    this.chords = PROGRESSIONS[random.nextInt(PROGRESSIONS.length)];
    for (int degree = 0; degree < DEGREES; degree++) {
      int note = root + 12 * (degree / 7) + MAJOR[degree % 7];
      pitches[degree] = 440 * Math.pow(2, (note - 69) / 12.0);
    }
    int step = 0;
    for (int i = 0; i < melody.length; i++) {
      step = Math.floorMod(step + 1 + random.nextInt(2), 5);
      melody[i] = step;
    }
  }

  static Score named(String name) {
    return new Score(new Random(name.hashCode()));
  }

  double secondsPerBeat() {
    return secondsPerBeat;
  }

  /** Pitch of a voice of the chord at a beat: the bass and three notes above, in hertz. */
  double chordNote(long beat, int voice) {
    int degree = chords[(int) (beat / BEATS % chords.length)];
    return voice == 0 ? pitches[degree] / 2 : pitches[degree + 2 * (voice - 1)];
  }

  /** Pitch of the melody's note at half beats; always of the chord below it. */
  double melodyNote(long halfBeat) {
    int degree = chords[(int) (halfBeat / 2 / BEATS % chords.length)];
    int step = melody[(int) (halfBeat % melody.length)];
    return pitches[degree + 7 + 2 * (step % 3) + 7 * (step / 3)];
  }
}
