package ai.nemovideo.sdk.local.internal.music;

/**
 * Sines from a table: {@code Math.sin} for every partial would cost a second per minute of music.
 */
final class Sine {

  private static final int SIZE = 4096;
  private static final float[] TABLE = new float[SIZE + 1];

  static {
    for (int i = 0; i <= SIZE; i++) {
      TABLE[i] = (float) Math.sin(2 * Math.PI * i / SIZE);
    }
  }

  private Sine() {}

  /** The sine of so many turns. */
  static double of(double turns) {
    double at = (turns - Math.floor(turns)) * SIZE;
    int i = (int) at;
    return TABLE[i] + (TABLE[i + 1] - TABLE[i]) * (at - i);
  }
}
