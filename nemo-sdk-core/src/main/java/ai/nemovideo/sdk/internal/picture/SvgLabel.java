package ai.nemovideo.sdk.internal.picture;

import java.util.List;

/**
 * What a segment can say of itself in its place.
 *
 * @param name what fits of it; its number when too little does; empty when nothing does
 * @param times when it is, with its volume if that fits; may be empty
 * @param complete whether the whole name is there
 * @param numbered whether the number is there instead of a name
 */
record SvgLabel(String name, String times, boolean complete, boolean numbered) {

  static final double NAME_SIZE = 12.5;
  static final double TIME_SIZE = 11;

  /** How far from the left edge. */
  static final double INDENT = 9;

  private static final double RIGHT_INDENT = 4;

  /** Letters of the system's bold fonts are wider than those of the others. */
  private static final double BOLD = 1.1;

  /** Fewer letters than these say less than a number. */
  private static final int SHORTEST_NAME = 5;

  static SvgLabel of(Block block, boolean timed, double width) {
    double room = width - INDENT - RIGHT_INDENT;
    String name = TextWidth.cut(block.name(), NAME_SIZE * BOLD, room);
    boolean complete = name.equals(block.name());
    if (!complete && Cells.of(name) < SHORTEST_NAME) {
      String number = Integer.toString(block.number());
      boolean fits = TextWidth.of(number, NAME_SIZE * BOLD) <= width - INDENT;
      return new SvgLabel(fits ? number : "", "", false, fits);
    }
    return new SvgLabel(name, timed ? times(block, room) : "", complete, false);
  }

  private static String times(Block block, double room) {
    return List.of(block.timesAndVolume(), block.times()).stream()
        .filter(times -> TextWidth.of(times, TIME_SIZE) <= room)
        .findFirst()
        .orElse("");
  }
}
