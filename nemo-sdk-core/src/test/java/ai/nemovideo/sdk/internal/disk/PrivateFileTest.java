package ai.nemovideo.sdk.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nemovideo.sdk.testing.LogCapture;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class PrivateFileTest {

  /** File systems that differ in what they can do. */
  enum Disk {
    REAL,
    WITHOUT_POSIX_MODES,
    WITHOUT_POSIX_MODES_AND_LINKS
  }

  @TempDir Path temporary;
  private final List<FileSystem> disks = new ArrayList<>();

  @AfterEach
  void closeDisks() throws IOException {
    for (FileSystem disk : disks) {
      disk.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileIsWrittenReadReplacedAndDeleted(Disk disk) throws IOException {
    PrivateFile file = new PrivateFile(folder(disk).resolve("not/there/yet/file"));

    assertThat(file.read()).isNull();
    file.write("one\n");
    assertThat(file.read()).isEqualTo("one");
    file.write("two");
    assertThat(file.read()).isEqualTo("two");
    assertThat(siblings(file)).containsExactly("file");
    file.delete();
    assertThat(file.read()).isNull();
    file.delete();
  }

  @ParameterizedTest
  @EnumSource
  void theFirstToMakeAFileWins(Disk disk) throws IOException {
    PrivateFile file = new PrivateFile(folder(disk).resolve("made/once"));

    assertThat(file.createNew("first")).isTrue();
    assertThat(file.createNew("second")).isFalse();
    assertThat(file.read()).isEqualTo("first");
    assertThat(siblings(file)).containsExactly("once");
  }

  @ParameterizedTest
  @EnumSource
  void ofManyThatMakeAFileAtOnceOneWins(Disk disk) throws Exception {
    Path path = folder(disk).resolve("raced");
    int racers = 16;
    CyclicBarrier start = new CyclicBarrier(racers);
    ExecutorService threads = Executors.newFixedThreadPool(racers);
    List<String> winners = new ArrayList<>();
    try {
      List<Future<Boolean>> made = new ArrayList<>();
      for (int i = 0; i < racers; i++) {
        String content = "racer " + i;
        made.add(
            threads.submit(() -> {
              start.await(30, TimeUnit.SECONDS);
              return new PrivateFile(path).createNew(content);
            }));
      }
      for (int i = 0; i < racers; i++) {
        if (made.get(i).get(30, TimeUnit.SECONDS)) {
          winners.add("racer " + i);
        }
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(winners).hasSize(1);
    assertThat(new PrivateFile(path).read()).isEqualTo(winners.get(0));
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptedThreadStillWrites(Disk disk) throws IOException {
    PrivateFile file = new PrivateFile(folder(disk).resolve("kept"));
    Thread.currentThread().interrupt();

    file.write("paid for");
    boolean stillInterrupted = Thread.interrupted();
    Thread.currentThread().interrupt();
    String kept = file.read();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(stillInterrupted).isTrue();
    assertThat(kept).isEqualTo("paid for");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFileIsForItsOwnerAloneInAnOpenFolder() throws IOException {
    Path open = Files.createDirectory(temporary.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    PrivateFile written = new PrivateFile(open.resolve("written"));
    PrivateFile made = new PrivateFile(open.resolve("made"));
    written.write("secret");
    made.createNew("secret");

    assertThat(mode(written.path())).isEqualTo("rw-------");
    assertThat(mode(made.path())).isEqualTo("rw-------");
    assertThat(mode(open)).isEqualTo("rwxrwxrwx");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void missingFoldersAreMadeForTheOwnerAlone() throws IOException {
    Path file = temporary.resolve("config/nemovideo/file");
    new PrivateFile(file).write("secret");

    assertThat(mode(temporary.resolve("config"))).isEqualTo("rwx------");
    assertThat(mode(temporary.resolve("config/nemovideo"))).isEqualTo("rwx------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderMayBeASymbolicLink() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("folder"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
    new PrivateFile(link.resolve("file")).write("content");

    assertThat(folder.resolve("file")).hasContent("content");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatOthersCanReadIsTakenAwayFromThem() throws IOException {
    Path read = Files.writeString(temporary.resolve("read"), "secret");
    Path written = Files.writeString(temporary.resolve("written"), "secret");
    Files.setPosixFilePermissions(read, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-rw-rw-"));

    try (LogCapture log = new LogCapture()) {
      assertThat(new PrivateFile(read).read()).isEqualTo("secret");
      new PrivateFile(written).write("another");

      assertThat(log.lines()).singleElement().asString().contains("WARNING", read.toString());
    }

    assertThat(mode(read)).isEqualTo("rw-------");
    assertThat(mode(written)).isEqualTo("rw-------");
  }

  @Test
  void aForeignFileOfManyMegabytesIsNotRead() throws IOException {
    Path path = temporary.resolve("large");
    try (RandomAccessFile large = new RandomAccessFile(path.toFile(), "rw")) {
      large.setLength(3L << 30);
    }
    assertThatThrownBy(() -> new PrivateFile(path).read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too large");
  }

  @Test
  void aFolderInThePlaceOfTheFileIsAnError() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("taken/by/a/folder"));
    Files.writeString(folder.resolve("content"), "x");
    PrivateFile file = new PrivateFile(folder);

    assertThatThrownBy(() -> file.write("x")).isInstanceOf(IOException.class);
    assertThat(siblings(file)).containsExactly("folder");
  }

  private Path folder(Disk disk) {
    if (disk == Disk.REAL) {
      return temporary;
    }
    Configuration windows = Configuration.windows();
    FileSystem made =
        Jimfs.newFileSystem(
            disk == Disk.WITHOUT_POSIX_MODES
                ? windows
                : windows.toBuilder().setSupportedFeatures(Feature.FILE_CHANNEL).build());
    disks.add(made);
    return made.getPath("C:\\Users\\me");
  }

  private static List<String> siblings(PrivateFile file) throws IOException {
    try (var files = Files.list(file.path().getParent())) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
