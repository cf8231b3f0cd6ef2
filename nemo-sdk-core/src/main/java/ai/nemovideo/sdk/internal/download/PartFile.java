package ai.nemovideo.sdk.internal.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The unfinished file beside its target, with its bookmark. The target appears only when everything
 * is on disk: forced, then renamed. What was fetched stays when the work ends early.
 *
 * <p>All of it goes through one channel: where POSIX rules, closing another one would drop the
 * lock.
 */
final class PartFile implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  private final TargetFile target;
  private final String renderId;
  private final BookmarkFile sidecar;
  private final ExclusiveFile file;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private @Nullable Bookmark bookmark;
  private long size;

  private PartFile(TargetFile target, String renderId, ExclusiveFile file) throws IOException {
    this.target = target;
    this.renderId = renderId;
    this.file = file;
    this.sidecar = new BookmarkFile(target.bookmark());
    this.size = file.channel().size();
  }

  /** Finds what is there of this render already. The target has been checked. */
  static PartFile open(TargetFile target, String renderId) throws DiskException {
    try {
      ExclusiveFile file = ExclusiveFile.open(target.part());
      try {
        PartFile part = new PartFile(target, renderId, file);
        part.find();
        return part;
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (DiskException e) {
      throw e;
    } catch (IOException e) {
      throw new DiskException("opening " + target.part().getFileName() + " beside it", e);
    }
  }

  Path folder() {
    return target.folder();
  }

  /** The last part of its path. */
  String name() {
    return String.valueOf(target.part().getFileName());
  }

  /** Bytes on disk. */
  long size() {
    return size;
  }

  /** What the bytes on disk are; null when there are none, or nobody knows. */
  @Nullable Bookmark bookmark() {
    return bookmark;
  }

  boolean isComplete() {
    return bookmark != null && size > 0 && size == bookmark.total();
  }

  /** Whether the bytes on disk can be gone on with. */
  boolean canGoOn() {
    return size > 0 && (isComplete() || bookmark != null && bookmark.validator() != null);
  }

  /**
   * Drops what is there for a new beginning. In this order, and forced: a bookmark must never stand
   * beside bytes of another version, whenever the process or the machine ends.
   */
  void begin(String origin, @Nullable String validator, long total) throws DiskException {
    Bookmark fresh = new Bookmark(renderId, origin, validator, total);
    bookmark = null;
    try {
      file.channel().truncate(0);
      file.channel().force(true);
      size = 0;
      sidecar.write(fresh);
      bookmark = fresh;
    } catch (IOException e) {
      throw new DiskException("beginning " + name(), e);
    }
  }

  /** The size became known on the way, if it is not negative. */
  void learn(long total) throws DiskException {
    if (bookmark == null || total < 0 || bookmark.total() == total) {
      return;
    }
    try {
      bookmark = bookmark.withTotal(total);
      sidecar.write(bookmark);
    } catch (IOException e) {
      throw new DiskException("noting the size of " + name(), e);
    }
  }

  /** The bytes are of no use any more. They stay until something better comes. */
  void forget() throws DiskException {
    try {
      bookmark = null;
      sidecar.delete();
    } catch (IOException e) {
      throw new DiskException("beginning " + name(), e);
    }
  }

  void append(Buffer piece) throws DiskException {
    try {
      while (!piece.exhausted()) {
        buffer.clear();
        piece.read(buffer);
        buffer.flip();
        while (buffer.hasRemaining()) {
          size += file.channel().write(buffer, size);
        }
      }
    } catch (IOException e) {
      throw new DiskException("writing", e);
    }
  }

  /** Whether the file ends inside one of its own pieces. */
  boolean endsTooEarly() throws DiskException {
    try {
      return Mp4Boxes.endTooEarly(file.channel(), size);
    } catch (IOException e) {
      throw new DiskException("reading", e);
    }
  }

  /** Gives the complete file its name. */
  void finish() throws DiskException {
    try {
      FileChannel channel = file.channel();
      channel.force(true);
      try {
        Renaming.replace(target.part(), target.path());
      } catch (FileSystemException e) {
        // Some systems do not rename a file that is open.
        channel.close();
        Renaming.replace(target.part(), target.path());
      }
      sidecar.delete();
    } catch (IOException e) {
      throw new DiskException("giving " + name() + " its name", e);
    }
    Renaming.force(target.folder());
  }

  /** Keeps what was fetched; an empty file is of no use. */
  @Override
  public void close() {
    try (file) {
      if (size == 0) {
        Files.deleteIfExists(target.part());
        sidecar.delete();
      }
    } catch (IOException e) {
      // What was to be saved is saved, or the reason why not is on its way to the caller.
      return;
    }
  }

  private void find() {
    Bookmark found = sidecar.read();
    boolean ours = found != null && found.renderId().equals(renderId);
    boolean fits = found != null && (found.total() < 0 || size <= found.total());
    bookmark = ours && fits ? found : null;
  }
}
