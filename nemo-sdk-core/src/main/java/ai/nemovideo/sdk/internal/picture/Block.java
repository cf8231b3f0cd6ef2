package ai.nemovideo.sdk.internal.picture;

import java.util.OptionalDouble;

/**
 * A segment as it is drawn.
 *
 * @param number its place in the track, from 1
 * @param start in seconds, never negative
 * @param end in seconds, never before the start
 * @param name one line, never empty
 * @param fullName the same without any change, however long
 * @param times such as {@code 0-10s}
 * @param volume such as {@code 35%}; empty when it has none
 * @param level the volume, 0 to 1
 */
record Block(
    int number,
    double start,
    double end,
    String name,
    String fullName,
    String times,
    String volume,
    OptionalDouble level) {

  /**
   * All that is to be said, in one line; the name may be another, such as a part of it.
   *
   * @param sign what stands for it in the picture; empty when nothing does
   */
  String entry(String sign, String shownName) {
    return (sign.isEmpty() ? "" : sign + " ") + shownName + " " + timesAndVolume();
  }

  String timesAndVolume() {
    return volume.isEmpty() ? times : times + ", " + volume;
  }
}
