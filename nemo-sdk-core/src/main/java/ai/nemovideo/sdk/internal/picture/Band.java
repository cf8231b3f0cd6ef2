package ai.nemovideo.sdk.internal.picture;

import java.util.List;

/**
 * A track as it is drawn: lanes one below the other, in each of which no two segments overlap.
 *
 * @param kind decides the colour
 * @param label such as {@code 1. Video}
 * @param name what people call the track; may be empty
 * @param lanes at least one, which may be empty
 */
record Band(Kind kind, String label, String name, List<List<Block>> lanes) {

  int segments() {
    return lanes.stream().mapToInt(List::size).sum();
  }
}
