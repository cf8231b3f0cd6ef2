package ai.nemovideo.sdk.internal.picture;

/**
 * Names that are written from right to left stand between two invisible characters, so that they do
 * not turn around what is beside them. Who cuts a name has to keep the second one.
 */
final class Isolates {

  private static final char BEGIN = '\u2068';
  private static final char END = '\u2069';

  private Isolates() {}

  static boolean has(int point) {
    return point == BEGIN || point == END;
  }

  /** What is missing at the end of a text that was cut. */
  static String endOf(String cut) {
    return cut.lastIndexOf(BEGIN) > cut.lastIndexOf(END) ? String.valueOf(END) : "";
  }
}
