package ai.nemovideo.sdk.internal.download;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.error.NemoException;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trouble on this machine: found before anything is asked, and never at the cost of what is there.
 */
class LocalTroubleTest {

  private static final long MEGABYTE = 1L << 20;

  @TempDir Path folder;
  private Bench bench;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench(folder);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void aFolderIsNoTarget() throws IOException {
    Path target = Files.createDirectory(folder.resolve("videos"));
    assertThat(refused(target)).hasMessageContaining("it is a folder");
  }

  @Test
  void theRootIsNoTarget() {
    assertThat(refused(folder.getRoot())).hasMessageContaining("it is a folder");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatIsNoFileIsNotReplaced() throws IOException {
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(bench.target));
      assertThat(refused(bench.target)).hasMessageContaining("no ordinary file");
    }
  }

  @Test
  void aFileInThePlaceOfAFolderIsFoundBeforeAnythingIsAsked() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(refused(file.resolve("film.mp4"))).hasMessageContaining("making its folder failed");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatCannotBeWrittenIsFoundBeforeAnythingIsAsked() {
    assertThat(refused(Path.of("/proc/film.mp4"))).hasMessageContaining("film.mp4.part");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aFolderOfSomebodyElseIsFoundBeforeAnythingIsAsked() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));
    assumeFalse(Files.isWritable(locked), "root may write anywhere");
    assertThat(refused(locked.resolve("film.mp4"))).hasMessageContaining("AccessDenied");
  }

  @Test
  void missingFoldersAreMade() throws IOException {
    Path target = folder.resolve("a/b/film.mp4");
    assertThat(Files.readAllBytes(bench.save(Bench.RENDER, target))).isEqualTo(bench.film);
  }

  @Test
  void anyFileSystemWillDo() throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.windows())) {
      Path target = memory.getPath("C:\\videos\\film.mp4");
      bench.save(Bench.RENDER, target);
      assertThat(Files.readAllBytes(target)).isEqualTo(bench.film);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aLinkToAFolderIsOne() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    bench.save(Bench.RENDER, link.resolve("film.mp4"));
    assertThat(Files.readAllBytes(real.resolve("film.mp4"))).isEqualTo(bench.film);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aLinkThatSomebodyPutInThePlaceOfThePartIsNotFollowed() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "mine");
    Files.createSymbolicLink(bench.part(), precious);
    assertThat(refused(bench.target)).hasMessageContaining("film.mp4.part");
    assertThat(precious).hasContent("mine");
  }

  @Test
  void noNameFromAServerDecidesWhereSomethingIsWritten() throws IOException {
    bench.address = bench.host.url("/a/..%2F..%2Fevil.mp4").uri();
    bench.output =
        request ->
            bench
                .whole()
                .newBuilder()
                .addHeader("Content-Disposition", "attachment; filename=\"../evil.mp4\"")
                .build();
    bench.save();
    assertThat(folder.toFile().list()).containsExactly("film.mp4");
    assertThat(folder.resolveSibling("evil.mp4")).doesNotExist();
  }

  @Test
  void theOldFileStaysUntilTheNewOneIsWhole() throws IOException {
    Files.writeString(bench.target, "the old one");
    bench.progress = (total, have) -> assertThat(bench.target).hasContent("the old one");
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
  }

  @Test
  void aDiskThatIsTooSmallIsFoundBeforeTheFirstByteIsWritten() throws IOException {
    bench.free = at -> bench.film.length + Room.RESERVE - 1;
    bench.endpoint = request -> bench.whole();

    DownloadException e = catchThrowableOfType(DownloadException.class, () -> bench.save());

    assertThat(e)
        .hasMessageContaining("the disk has room for only 1348575 bytes more")
        .hasMessageContaining("1348576 are needed");
    assertThat(bench.calls).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDiskThatIsJustLargeEnoughIsEnough() {
    bench.free = at -> bench.film.length + Room.RESERVE;
    assertThat(bench.save()).exists();
  }

  @Test
  void aBodyWithoutEndStopsBeforeTheDiskIsFull() throws IOException {
    long disk = 60 * MEGABYTE;
    bench.free = at -> disk - size(bench.part());
    bench.output = request -> Bench.video().body(new Endless()).build();

    DownloadException e = catchThrowableOfType(DownloadException.class, () -> bench.save());

    long written = Files.size(bench.part());
    assertThat(e)
        .hasMessageContaining("the server does not say how long the file is")
        .hasMessageContaining(written + " bytes are in film.mp4.part");
    assertThat(disk - written)
        .isBetween(
            Room.RESERVE_WITHOUT_LENGTH - 2 * Room.LOOK_AGAIN_AFTER, Room.RESERVE_WITHOUT_LENGTH);
    assertThat(bench.fetches).hasSize(1);
    assertThat(bench.target).doesNotExist();
  }

  @Test
  void whenThereIsRoomAgainTheDownloadGoesOn() throws IOException {
    byte[] large = SampleVideo.bytes((int) (20 * MEGABYTE), 5);
    bench.free = at -> Files.exists(bench.part()) && size(bench.part()) > 0 ? 0 : Long.MAX_VALUE;
    bench.output = request -> Bench.video().body(new okio.Buffer().write(large)).build();
    DownloadException e = catchThrowableOfType(DownloadException.class, () -> bench.save());
    long there = Files.size(bench.part());
    assertThat(e).hasMessageContaining(there + " of 20971520 bytes are in film.mp4.part: save");

    bench.free = FreeSpace.OF_FILE_SYSTEM;
    bench.output =
        request -> {
          int from = Bench.from(request);
          return Bench.video()
              .code(206)
              .addHeader("Content-Range", "bytes " + from + "-20971519/20971520")
              .body(new okio.Buffer().write(large, from, large.length - from))
              .build();
        };
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(large);
    assertThat(Bench.from(bench.fetches.get(1))).isEqualTo((int) there);
  }

  @Test
  void aSecondThreadIsRefusedAndTheFirstIsNotDisturbed() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    bench.progress =
        (total, have) -> {
          begun.countDown();
          await(goOn);
        };
    CompletableFuture<Path> first = CompletableFuture.supplyAsync(bench::save);
    assertThat(begun.await(30, SECONDS)).isTrue();
    int asked = bench.fetches.size();

    DownloadException e = catchThrowableOfType(DownloadException.class, () -> bench.save());
    goOn.countDown();

    assertThat(e).hasMessageContaining("film.mp4.part is in use");
    assertThat(bench.fetches).hasSize(asked);
    assertThat(Files.readAllBytes(first.get(30, SECONDS))).isEqualTo(bench.film);
    bench.progress = (total, have) -> {};
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
  }

  @Test
  void whatCannotBeRenamedIsKeptAndNotFetchedAgain() throws IOException {
    bench.progress = (total, have) -> makeFolder(bench.target);

    DownloadException e = catchThrowableOfType(DownloadException.class, () -> bench.save());

    assertThat(e)
        .hasMessageContaining("300000 of 300000 bytes are in film.mp4.part")
        .hasMessageNotContaining("still at the service");
    assertThat(Files.readAllBytes(bench.part())).isEqualTo(bench.film);

    Files.delete(bench.target.resolve("something"));
    Files.delete(bench.target);
    bench.progress = (total, have) -> {};
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.fetches).hasSize(1);
  }

  private NemoException refused(Path target) {
    DownloadException e =
        catchThrowableOfType(DownloadException.class, () -> bench.save(Bench.RENDER, target));
    assertThat(bench.fetches).isEmpty();
    assertThat(bench.calls).isEmpty();
    return e;
  }

  private static void makeFolder(Path target) {
    try {
      if (!Files.exists(target)) {
        Files.createDirectory(target);
        Files.createFile(target.resolve("something"));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Goes on for longer than anybody should read. */
  private static final class Endless implements MockResponseBody {

    @Override
    public long getContentLength() {
      return -1;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      byte[] piece = SampleVideo.bytes(64 * 1024, 9);
      for (int i = 0; i < 1600; i++) {
        sink.write(piece);
        sink.emit();
      }
    }
  }
}
