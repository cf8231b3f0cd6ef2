package ai.nemovideo.sdk.internal.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The bookmark on disk, beside the unfinished file. It is replaced as a whole, so that it is there
 * or not, never half; and one that cannot be understood counts as none.
 */
final class BookmarkFile {

  private static final String VERSION = "1";
  private static final long MOST_BYTES = 16 * 1024;

  private final Path path;

  BookmarkFile(Path path) {
    this.path = path;
  }

  @Nullable Bookmark read() {
    try {
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) > MOST_BYTES) {
        return null;
      }
      Properties lines = new Properties();
      lines.load(new StringReader(Files.readString(path)));
      return bookmark(lines);
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  void write(Bookmark bookmark) throws IOException {
    Properties lines = new Properties();
    lines.setProperty("version", VERSION);
    lines.setProperty("render", bookmark.renderId());
    lines.setProperty("origin", bookmark.origin());
    lines.setProperty("total", Long.toString(bookmark.total()));
    String validator = bookmark.validator();
    if (validator != null) {
      lines.setProperty("validator", validator);
    }
    StringWriter text = new StringWriter();
    lines.store(text, "An unfinished download. Without this file it starts over.");
    replace(text.toString());
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(fresh());
  }

  private void replace(String text) throws IOException {
    Path fresh = fresh();
    Files.deleteIfExists(fresh);
    try (FileChannel channel =
        FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Renaming.replace(fresh, path);
  }

  private Path fresh() {
    return path.resolveSibling(path.getFileName() + ".new");
  }

  private static @Nullable Bookmark bookmark(Properties lines) {
    String render = lines.getProperty("render");
    String origin = lines.getProperty("origin");
    String validator = lines.getProperty("validator");
    if (!VERSION.equals(lines.getProperty("version")) || render == null || origin == null) {
      return null;
    }
    long total = Long.parseLong(lines.getProperty("total", "-1"));
    return new Bookmark(render, origin, Validator.isUsable(validator) ? validator : null, total);
  }
}
