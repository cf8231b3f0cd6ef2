package ai.nemovideo.sdk.internal.job;

import java.util.Set;

/**
 * Names of the files in which jobs are on record. Some file systems take {@code Order} and {@code
 * order} for one name, and some systems keep names such as {@code nul} for themselves: these must
 * not mix up two jobs, or lose one.
 */
final class RecordName {

  static final String ENDING = ".job";

  /** No id has these characters, so that two ids never get one name. */
  private static final char UPPER_CASE = '+';

  private static final char RESERVED = '=';

  /** On Windows these are devices, with and without an ending. */
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private RecordName() {}

  static String of(String id) {
    StringBuilder name = new StringBuilder(id.length() + ENDING.length());
    if (isDevice(id)) {
      name.append(RESERVED);
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        name.append(UPPER_CASE).append((char) (c - 'A' + 'a'));
      } else {
        name.append(c);
      }
    }
    return name.append(ENDING).toString();
  }

  private static boolean isDevice(String id) {
    int dot = id.indexOf('.');
    String first = dot < 0 ? id : id.substring(0, dot);
    return DEVICES.contains(first) || first.matches("(com|lpt)[0-9]");
  }
}
