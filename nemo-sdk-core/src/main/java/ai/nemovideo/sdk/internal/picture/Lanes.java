package ai.nemovideo.sdk.internal.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts segments that overlap below each other, into as few lanes as possible. */
final class Lanes {

  private static final Comparator<Block> BY_TIME =
      Comparator.comparingDouble(Block::start)
          .thenComparingDouble(Block::end)
          .thenComparingInt(Block::number);

  private Lanes() {}

  static List<List<Block>> of(List<Block> blocks) {
    List<List<Block>> lanes = new ArrayList<>();
    blocks.stream().sorted(BY_TIME).forEach(block -> place(block, lanes));
    return lanes.isEmpty() ? List.of(List.of()) : lanes;
  }

  private static void place(Block block, List<List<Block>> lanes) {
    for (List<Block> lane : lanes) {
      if (lane.get(lane.size() - 1).end() <= block.start()) {
        lane.add(block);
        return;
      }
    }
    List<Block> fresh = new ArrayList<>();
    fresh.add(block);
    lanes.add(fresh);
  }
}
