package ai.nemovideo.sdk.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.testing.RawServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file whose length the server does not say. */
class LengthlessDownloadTest {

  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n";

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
  void chunksAreFetchedToTheEnd() throws IOException {
    List<Long> totals = new ArrayList<>();
    bench.progress = (total, have) -> totals.add(total);
    bench.output =
        request -> Bench.video().chunkedBody(new Buffer().write(bench.film), 10_000).build();

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(totals).containsOnly(-1L);
  }

  @Test
  void aConnectionThatEndsInTheMiddleOfABoxIsACut() throws IOException {
    List<String> ranges = new ArrayList<>();
    try (RawServer server =
        new RawServer((head, connection) -> {
          ranges.add(head.headers().get("range"));
          int to = ranges.size() == 1 ? 200_000 : bench.film.length;
          connection.write(HEAD + "Connection: close\r\n\r\n");
          connection.socket().getOutputStream().write(bench.film, 0, to);
          connection.socket().close();
        })) {
      bench.address = server.url();
      assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
      assertThat(ranges).hasSize(2).containsOnlyNulls();
    }
  }

  @Test
  void theRestIsAskedForWhenTheServerNamesTheVersion() throws IOException {
    List<String> ranges = new ArrayList<>();
    try (RawServer server =
        new RawServer((head, connection) -> {
          String range = head.headers().get("range");
          ranges.add(range);
          int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
          int to = range == null ? 200_000 : bench.film.length;
          connection.write(
              (range == null
                      ? HEAD
                      : "HTTP/1.1 206 Part\r\nContent-Type: video/mp4\r\nContent-Range: bytes "
                          + from
                          + "-299999/300000\r\n")
                  + "ETag: \"v1\"\r\nConnection: close\r\n\r\n");
          connection.socket().getOutputStream().write(bench.film, from, to - from);
          connection.socket().close();
        })) {
      bench.address = server.url();
      assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
      assertThat(ranges).containsExactly(null, "bytes=200000-");
    }
  }

  @Test
  void aCutWithoutAnyVersionIsSaidToStartOver() {
    bench.retries = ResumedDownloadTest.ONCE;
    MockResponse cut =
        new MockResponse.Builder()
            .addHeader("Content-Type", "video/mp4")
            .chunkedBody(new Buffer().write(bench.film, 0, 200_000), 10_000)
            .build();
    bench.output = request -> cut;

    DownloadException e = catchThrowableOfType(DownloadException.class, () -> bench.save());

    assertThat(e)
        .hasMessageContaining("ended after 200000 bytes")
        .hasMessageContaining("200000 bytes are in film.mp4.part")
        .hasMessageContaining("saving again starts over");
    assertThat(bench.target).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    // whole: type and data; with a long size; a last box up to the end; no MP4
    "000000086674797000000009 6d64617401, false",
    "0000000866747970 00000001 6d646174 0000000000000011 01, false",
    "0000000866747970 00000000 6d646174 0102030405, false",
    "1a45dfa3a3428681014282, false",
    "0000000866747970 00000003 6d646174, false",
    // cut: in a box, in a long one, between its sizes, in a header, right at the beginning
    "0000000866747970 0000000a 6d646174 01, true",
    "0000000866747970 00000001 6d646174 0000000000000012 01, true",
    "0000000866747970 00000001 6d646174 000000, true",
    "0000000866747970 0000, true",
    "00000008, true"
  })
  void boxesShowWhereAFileWasCut(String hex, boolean cut) throws IOException {
    byte[] bytes = ByteString.decodeHex(hex.replace(" ", "")).toByteArray();
    Path file = Files.write(folder.resolve("boxes"), bytes);
    try (FileChannel channel = FileChannel.open(file)) {
      assertThat(Mp4Boxes.endTooEarly(channel, bytes.length)).isEqualTo(cut);
    }
  }
}
