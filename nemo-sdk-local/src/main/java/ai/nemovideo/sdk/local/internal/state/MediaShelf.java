package ai.nemovideo.sdk.local.internal.state;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Files and the addresses at which they are served. An address is looked up in a table and never
 * turned into a path, so that no request can reach a file that was not put here.
 */
public final class MediaShelf implements AutoCloseable {
  private final Path root;
  private final Optional<TemporaryFolder> temporary;
  private final boolean lasting;
  private final Map<String, Shelved> byPath = new ConcurrentHashMap<>();
  private volatile URI base = URI.create("http://127.0.0.1");

  private MediaShelf(Path root, Optional<TemporaryFolder> temporary, boolean lasting) {
    this.root = root;
    this.temporary = temporary;
    this.lasting = lasting;
  }

  /**
   * A file that is served.
   *
   * @param file where it lies
   * @param contentType what it is
   */
  public record Shelved(Path file, String contentType) {}

  public static MediaShelf open(Optional<Path> folder) throws IOException {
    if (folder.isPresent()) {
      return new MediaShelf(Files.createDirectories(folder.get()), Optional.empty(), false);
    }
    TemporaryFolder own = TemporaryFolder.create("nemo-local-");
    return new MediaShelf(own.path(), Optional.of(own), false);
  }

  /** A shelf whose files are on disk when they are on it, whatever happens next. */
  public static MediaShelf lasting(Path folder) {
    return new MediaShelf(folder, Optional.empty(), true);
  }

  /** Where the files are served, known once the server has a port. */
  public void servedAt(URI address) {
    base = address;
  }

  /** A new, not yet existing file. */
  public Path newFile(String extension) {
    return root.resolve(Ids.secret(12) + "." + extension);
  }

  /** Serves a file under an unguessable address that ends in its name. */
  public URI put(Path file, String name, String contentType) throws IOException {
    if (lasting) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    String path = "/" + Ids.secret(12) + "/" + encoded;
    byPath.put(path, new Shelved(file, contentType));
    return base.resolve(path);
  }

  /** Serves a file again where it was served before. */
  public void putBack(Path file, URI address, String contentType) {
    byPath.put(address.getRawPath(), new Shelved(file, contentType));
  }

  /** Stops serving a file and deletes it. */
  public void remove(URI address, Path file) throws IOException {
    byPath.remove(address.getRawPath());
    Files.deleteIfExists(file);
  }

  /** The file at an address, by the path as it stands in the request line. */
  public Optional<Shelved> find(String rawPath) {
    return Optional.ofNullable(byPath.get(rawPath));
  }

  /** All the files that are served. */
  public Set<Path> files() {
    return byPath.values().stream().map(Shelved::file).collect(Collectors.toSet());
  }

  /** Deletes the folder when it is this service's own. */
  @Override
  public void close() {
    byPath.clear();
    temporary.ifPresent(TemporaryFolder::delete);
  }
}
