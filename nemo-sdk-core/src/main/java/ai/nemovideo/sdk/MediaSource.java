package ai.nemovideo.sdk;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/** Where an image, clip or piece of music comes from. */
public sealed interface MediaSource {

  /** {@return the name under which it is uploaded; its extension says what it is} */
  String name();

  /**
   * A file on disk. It is streamed, never held in memory.
   *
   * @param path the file
   * @return the source
   */
  static MediaSource file(Path path) {
    return new File(path);
  }

  /**
   * Bytes in memory.
   *
   * @param name a file name with an extension, such as {@code photo.jpg}
   * @param bytes the content; copied
   * @return the source
   */
  static MediaSource bytes(String name, byte[] bytes) {
    return new Bytes(name, bytes);
  }

  /**
   * A file that the service fetches itself.
   *
   * @param url where it is, http or https
   * @return the source
   */
  static MediaSource url(URI url) {
    return new Url(url);
  }

  /**
   * A file on disk.
   *
   * @param path the file
   */
  record File(Path path) implements MediaSource {
    /**
     * Rejects null.
     *
     * @param path as above
     */
    public File {
      Objects.requireNonNull(path, "path");
    }

    @Override
    public String name() {
      Path name = path.getFileName();
      return name == null ? path.toString() : name.toString();
    }
  }

  /**
   * Bytes in memory.
   *
   * @param name a file name with an extension
   * @param content the content; copied on the way in and out
   */
  record Bytes(String name, byte[] content) implements MediaSource {
    /**
     * Copies the content.
     *
     * @param name as above
     * @param content as above
     */
    public Bytes {
      Objects.requireNonNull(name, "name");
      content = content.clone();
    }

    /** {@return a copy of the content} */
    @Override
    public byte[] content() {
      return content.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes that
          && name.equals(that.name)
          && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    /** Names the size, not the content. */
    @Override
    public String toString() {
      return "Bytes[name=" + name + ", size=" + content.length + "]";
    }
  }

  /**
   * A file that the service fetches itself.
   *
   * @param url where it is
   */
  record Url(URI url) implements MediaSource {
    /**
     * Rejects null.
     *
     * @param url as above
     */
    public Url {
      Objects.requireNonNull(url, "url");
    }

    @Override
    public String name() {
      String path = url.getPath() == null ? "" : url.getPath();
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }
}
