package ai.nemovideo.sdk.internal.download;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.DownloadException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Downloads in processes of their own: killed, at the same time, with little memory, with no room.
 */
class OtherProcessTest {

  private static final int LARGE = 200 << 20;

  @TempDir Path folder;

  @Test
  void aProcessThatIsKilledLeavesWhatTheNextOneGoesOnWith() throws Exception {
    try (Bench bench = new Bench(folder);
        ChildDownload child = stalledChild(bench)) {
      child.kill();
      long there = Files.size(bench.part());
      bench.fetches.clear();

      assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);

      assertThat(bench.fetches).hasSize(1);
      assertThat(Bench.from(bench.fetches.get(0))).isEqualTo((int) there);
      assertThat(folder.toFile().list()).containsExactly("film.mp4");
    }
  }

  @Test
  void aSecondProcessIsRefusedAsLongAsTheFirstIsAtWork() throws Exception {
    try (Bench bench = new Bench(folder);
        ChildDownload child = stalledChild(bench)) {
      int asked = bench.fetches.size();

      DownloadException e = catchThrowableOfType(DownloadException.class, () -> bench.save());

      assertThat(e).hasMessageContaining("is in use");
      assertThat(bench.fetches).hasSize(asked);
      child.kill();
      assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    }
  }

  /** Closing a second channel would drop the lock of the first one, where POSIX rules. */
  @Test
  void aSecondThreadDoesNotLetAnotherProcessIn() throws Exception {
    try (Bench bench = new Bench(folder)) {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      bench.progress = (total, have) -> awaitAfter(begun, goOn);
      CompletableFuture<Path> first = CompletableFuture.supplyAsync(bench::save);
      assertThat(begun.await(30, SECONDS)).isTrue();
      assertThat(catchThrowableOfType(DownloadException.class, () -> bench.save())).isNotNull();

      try (ChildDownload child = ChildDownload.start(bench.first(), bench.target)) {
        assertThat(child.await()).isEqualTo(1);
        assertThat(child.errors()).contains("DownloadException", "is in use");
      }

      goOn.countDown();
      assertThat(Files.readAllBytes(first.get(30, SECONDS))).isEqualTo(bench.film);
    }
  }

  @Test
  void aLargeVideoNeedsLittleMemory() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", OtherProcessTest::sendLarge);
    server.start();
    Path target = folder.resolve("large.mp4");
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/large.mp4");
    try (ChildDownload child = ChildDownload.start(address, target, "-Xmx64m")) {
      assertThat(child.await()).isZero();
      assertThat(hash(target)).isEqualTo(hashOfLarge());
    } finally {
      server.stop(0);
    }
  }

  /** A limit for the size of files fails like a full disk: in the middle of a write. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aWriteThatFailsKeepsWhatIsThere() throws Exception {
    try (Bench bench = new Bench(folder)) {
      bench.endpoint = request -> bench.whole();
      int blocks = 200;
      try (ChildDownload child = ChildDownload.startLimited(blocks, bench.first(), bench.target)) {
        assertThat(child.await()).isEqualTo(1);
        assertThat(child.errors())
            .contains("DownloadException")
            .contains("writing failed")
            .contains(Files.size(bench.part()) + " of 300000 bytes are in film.mp4.part: save");
      }
      assertThat(bench.fetches).hasSize(1);
      assertThat(bench.calls).isEmpty();
      assertThat(Files.size(bench.part())).isBetween(1L, 299_999L);

      assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
      assertThat(Bench.from(bench.fetches.get(1))).isPositive();
    }
  }

  private static void awaitAfter(CountDownLatch begun, CountDownLatch goOn) {
    begun.countDown();
    try {
      assertThat(goOn.await(60, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A process that has half of the file and waits for the rest. */
  private static ChildDownload stalledChild(Bench bench) throws IOException {
    bench.output = request -> stalledAtFirst(bench, request);
    ChildDownload child = ChildDownload.start(bench.first(), bench.target);
    assertThat(child.awaitBytes(bench.film.length / 2)).isTrue();
    return child;
  }

  private static MockResponse stalledAtFirst(Bench bench, RecordedRequest request) {
    return request.getHeaders().get("Range") == null
        ? bench.whole().newBuilder().onResponseBody(SocketEffect.Stall.INSTANCE).build()
        : bench.ranged(request);
  }

  private static void sendLarge(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "video/mp4");
    exchange.sendResponseHeaders(200, LARGE);
    try (OutputStream out = exchange.getResponseBody()) {
      writeLarge(out);
    }
  }

  /** Each piece is another one, so that a piece in a wrong place is seen. */
  private static void writeLarge(OutputStream out) throws IOException {
    byte[] piece = SampleVideo.bytes(1 << 20, 11);
    for (int i = 0; i < LARGE / piece.length; i++) {
      piece[1000] = (byte) i;
      out.write(piece);
    }
  }

  private static String hashOfLarge() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    writeLarge(
        new OutputStream() {
          @Override
          public void write(int b) {
            digest.update((byte) b);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
          }
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String hash(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] piece = new byte[1 << 20];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
