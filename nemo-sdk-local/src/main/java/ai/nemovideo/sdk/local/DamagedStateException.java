package ai.nemovideo.sdk.local;

import java.nio.file.Path;

/**
 * What a durable service has kept cannot be read: it is damaged, or a newer version has written it.
 * Nothing was changed.
 */
public final class DamagedStateException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  /**
   * Says what is wrong.
   *
   * @param file which cannot be read
   * @param message for people, with the file's name in it
   */
  public DamagedStateException(Path file, String message) {
    super(message);
    this.file = file;
  }

  /**
   * The file that cannot be read.
   *
   * @return its path
   */
  public Path file() {
    return file;
  }
}
