package ai.nemovideo.sdk.internal.download;

import java.nio.file.Path;

/**
 * Leaves room on the disk for others, and for the bookmark. A file of unknown length leaves more:
 * it may have no end.
 */
final class Room {

  /** How often the disk is looked at again: others fill it, too. */
  static final long LOOK_AGAIN_AFTER = 8L << 20;

  static final long RESERVE = 1L << 20;
  static final long RESERVE_WITHOUT_LENGTH = 32L << 20;

  private final FreeSpace free;
  private final Path folder;

  Room(FreeSpace free, Path folder) {
    this.free = free;
    this.folder = folder;
  }

  /**
   * @param have bytes on disk
   * @param total size of the whole file, -1 when nobody knows it
   */
  void require(long have, long total) throws DiskException {
    long needed = total < 0 ? RESERVE_WITHOUT_LENGTH : total - have + RESERVE;
    long room = free.bytes(folder);
    if (room < needed) {
      throw new DiskException(
          total < 0
              ? "the disk has room for only "
                  + room
                  + " bytes more, and the server does not say how long the file is"
              : "the disk has room for only "
                  + room
                  + " bytes more, and "
                  + needed
                  + " are needed (with a reserve of "
                  + RESERVE
                  + ")");
    }
  }
}
