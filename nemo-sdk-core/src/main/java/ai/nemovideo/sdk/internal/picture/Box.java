package ai.nemovideo.sdk.internal.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * The place of one segment on a terminal, or of several that are too short for places of their own.
 *
 * @param left the column of the left border
 * @param right the column of the right border; the same for something without length
 * @param blocks at least one
 */
record Box(int left, int right, List<Block> blocks) {

  /** In columns: a gap from this width on is shown between segments however short they are. */
  private static final double VISIBLE_GAP = 0.75;

  /** How many columns are between the borders. */
  int room() {
    return right - left - 1;
  }

  Block first() {
    return blocks.get(0);
  }

  Block last() {
    return blocks.get(blocks.size() - 1);
  }

  boolean isCrowd() {
    return blocks.size() > 1;
  }

  /** The boxes of a lane; neighbours in which not even a number fits become one. */
  static List<Box> of(List<Block> lane, Scale scale) {
    List<Box> boxes = new ArrayList<>();
    for (Block block : lane) {
      Box next = new Box(scale.at(block.start()), scale.at(block.end()), List.of(block));
      int last = boxes.size() - 1;
      if (last >= 0 && boxes.get(last).absorbs(next, scale)) {
        boxes.set(last, boxes.get(last).with(next));
      } else {
        boxes.add(next);
      }
    }
    return boxes;
  }

  private boolean absorbs(Box next, Scale scale) {
    double gap = next.first().start() - last().end();
    return (isCrowd() || isTiny())
        && next.isTiny()
        && next.left - right <= 1
        && gap < VISIBLE_GAP * scale.secondsPerColumn();
  }

  private boolean isTiny() {
    return room() < Integer.toString(first().number()).length();
  }

  private Box with(Box next) {
    List<Block> all = blocks instanceof ArrayList ? blocks : new ArrayList<>(blocks);
    all.addAll(next.blocks);
    return new Box(left, next.right, all);
  }
}
