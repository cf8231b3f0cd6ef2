package ai.nemovideo.sdk.internal.download;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** The trouble is on this machine: no other place and no other attempt would help. */
final class DiskException extends IOException {

  private static final long serialVersionUID = 1L;

  DiskException(String message) {
    super(message);
  }

  DiskException(String doing, IOException cause) {
    super(doing + " failed: " + reason(cause), cause);
  }

  /**
   * A reason without the path, which the message names already; some kinds have no words at all.
   */
  private static String reason(IOException e) {
    String words =
        e instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : e.getMessage();
    String kind = e.getClass().getSimpleName();
    return e.getClass() == IOException.class || e.getClass() == FileSystemException.class
        ? orElse(words, kind)
        : kind + (words == null ? "" : " (" + words + ")");
  }

  private static String orElse(@Nullable String words, String otherwise) {
    return words == null ? otherwise : words;
  }
}
