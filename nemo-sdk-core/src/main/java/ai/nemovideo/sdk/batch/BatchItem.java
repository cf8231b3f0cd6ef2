package ai.nemovideo.sdk.batch;

import ai.nemovideo.sdk.MediaSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One video of a batch. Whether it can work is checked when the batch is run, for all items at
 * once.
 *
 * @param media the inputs, in their order in the video; immutable
 * @param instruction what to make of them, such as "slow zoom, 5 seconds"
 * @param target where the video goes; a file that is there is replaced
 */
public record BatchItem(List<MediaSource> media, String instruction, Path target) {

  /**
   * Copies the list and rejects null.
   *
   * @param media as above
   * @param instruction as above
   * @param target as above
   */
  public BatchItem {
    media = List.copyOf(media);
    Objects.requireNonNull(instruction, "instruction");
    Objects.requireNonNull(target, "target");
  }

  /**
   * An item with one image on disk.
   *
   * @param image the file
   * @param instruction what to make of it
   * @param target where the video goes
   * @return the item
   */
  public static BatchItem of(Path image, String instruction, Path target) {
    return new BatchItem(List.of(MediaSource.file(image)), instruction, target);
  }
}
