package ai.nemovideo.sdk;

import ai.nemovideo.sdk.internal.address.ShownAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** Where an image, clip or piece of music comes from. */
public sealed interface MediaSource {

  /** {@return the name under which it is uploaded; its extension says what it is} */
  String name();

  /** {@return whether it can be read a second time, after an upload that failed} */
  default boolean isRepeatable() {
    return true;
  }

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
   * A stream that can be opened anew, such as an object in a store.
   *
   * @param name a file name with an extension, such as {@code photo.jpg}
   * @param size bytes, or -1 when unknown
   * @param opener opens it; called once for each attempt, on any thread
   * @return the source
   */
  static MediaSource stream(String name, long size, Opener opener) {
    return new Stream(name, size, opener, true);
  }

  /**
   * A stream that can be read only once. An upload of it is never repeated: when it fails, the job
   * ends with {@link ai.nemovideo.sdk.error.InputProblem.Kind#NOT_REPEATABLE}.
   *
   * @param name a file name with an extension, such as {@code photo.jpg}
   * @param stream read to its end and closed
   * @return the source
   */
  static MediaSource stream(String name, InputStream stream) {
    Objects.requireNonNull(stream, "stream");
    AtomicBoolean opened = new AtomicBoolean();
    Opener once =
        () -> {
          if (opened.getAndSet(true)) {
            // What was read already would arrive as an empty file.
            throw new IOException(
                "it is a stream that can be read only once; give a file, bytes, or a stream that"
                    + " can be opened again");
          }
          return stream;
        };
    return new Stream(name, -1, once, false);
  }

  /** Opens a stream. */
  @FunctionalInterface
  interface Opener {

    /**
     * Opens it at its beginning.
     *
     * @return the stream; closed by the SDK
     * @throws IOException when it cannot be opened
     */
    InputStream open() throws IOException;
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

    /** The address without what is secret in it. */
    @Override
    public String toString() {
      return "Url[url=" + ShownAddress.of(url) + "]";
    }
  }

  /**
   * A stream.
   *
   * @param name a file name with an extension
   * @param size bytes, or -1 when unknown
   * @param opener opens it
   * @param isRepeatable whether it can be opened again
   */
  record Stream(String name, long size, Opener opener, boolean isRepeatable)
      implements MediaSource {

    /**
     * Rejects null.
     *
     * @param name as above
     * @param size as above
     * @param opener as above
     * @param isRepeatable as above
     */
    public Stream {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(opener, "opener");
    }
  }
}
