package ai.nemovideo.sdk.kill;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The real disk, which says what is about to be changed on it: before a file is opened for writing,
 * before something is written to it, and before one is moved, linked or deleted. A program that
 * stops there stops between two changes.
 */
final class WatchedDisk extends FileSystemProvider {

  private static final Pattern ANY_ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16}");

  private final FileSystemProvider real = FileSystems.getDefault().provider();
  private final FileSystem system = new WatchedSystem(this, FileSystems.getDefault());
  private final Path root;
  private final Consumer<String> watcher;
  private final boolean tellsForcing;

  /**
   * @param root changes are told relative to it
   * @param watcher told before each change
   */
  WatchedDisk(Path root, Consumer<String> watcher) {
    this(root, watcher, false);
  }

  /**
   * As above.
   *
   * @param tellsForcing whether it tells as well what is forced to the disk, which changes nothing
   */
  WatchedDisk(Path root, Consumer<String> watcher, boolean tellsForcing) {
    this.root = root.toAbsolutePath();
    this.watcher = watcher;
    this.tellsForcing = tellsForcing;
  }

  Path root() {
    return watched(root);
  }

  Path watched(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            WatchedDisk.class.getClassLoader(),
            new Class<?>[] {Path.class},
            (proxy, method, arguments) -> call(path, method, arguments));
  }

  /** The real path behind one of ours. */
  static Path real(Path path) {
    return Proxy.isProxyClass(path.getClass()) ? Path.of(path.toString()) : path;
  }

  private Object call(Path path, Method method, Object[] arguments) throws Throwable {
    Object[] plain = arguments == null ? new Object[0] : arguments.clone();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain[i] instanceof Path other ? real(other) : plain[i];
    }
    if (method.getName().equals("getFileSystem")) {
      return system;
    }
    if (method.getName().equals("iterator")) {
      return watched(path.iterator()).iterator();
    }
    try {
      Object result = method.invoke(path, plain);
      return result instanceof Path other ? watched(other) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private List<Path> watched(Iterator<Path> paths) {
    List<Path> all = new ArrayList<>();
    paths.forEachRemaining(path -> all.add(watched(path)));
    return all;
  }

  private void tell(String what, Path... paths) {
    StringBuilder text = new StringBuilder("disk ").append(what);
    for (Path path : paths) {
      String name = root.relativize(real(path).toAbsolutePath()).toString().replace('\\', '/');
      if (name.endsWith(".lock")) {
        return;
      }
      text.append(' ').append(ANY_ID.matcher(name).replaceAll("*"));
    }
    watcher.accept(text.toString());
  }

  private void tellOpening(Path path, Set<? extends OpenOption> options) {
    if (isWriting(options)) {
      tell("open", path);
    }
  }

  private void tellOpened(Path path, Set<? extends OpenOption> options) {
    if (isWriting(options)) {
      tell("write", path);
    }
  }

  private static boolean isWriting(Set<? extends OpenOption> options) {
    return options.contains(StandardOpenOption.WRITE)
        || options.contains(StandardOpenOption.APPEND);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    tellOpening(path, options);
    FileChannel channel = real.newFileChannel(real(path), options, attributes);
    tellOpened(path, options);
    return tellsForcing ? new ForcedChannel(channel, () -> tell("force", path)) : channel;
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    tellOpening(path, options);
    SeekableByteChannel channel = real.newByteChannel(real(path), options, attributes);
    tellOpened(path, options);
    return channel;
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    if (Files.notExists(real(folder))) {
      tell("folder", folder);
    }
    real.createDirectory(real(folder), attributes);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    tell("link", existing, link);
    real.createLink(real(link), real(existing));
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    tell("move", source, target);
    real.move(real(source), real(target), options);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    tell("copy", source, target);
    real.copy(real(source), real(target), options);
  }

  @Override
  public void delete(Path path) throws IOException {
    tell("delete", path);
    real.delete(real(path));
  }

  @Override
  public boolean deleteIfExists(Path path) throws IOException {
    if (Files.exists(real(path))) {
      tell("delete", path);
    }
    return real.deleteIfExists(real(path));
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> found;
    try (DirectoryStream<Path> stream =
        real.newDirectoryStream(real(folder), path -> filter.accept(watched(path)))) {
      found = watched(stream.iterator());
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return found.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public String getScheme() {
    return "watched";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return real.isSameFile(real(one), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real.checkAccess(real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView(real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return real.readAttributes(real(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    tell("change " + name + " " + Arrays.toString(options), path);
    real.setAttribute(real(path), name, value, options);
  }
}
