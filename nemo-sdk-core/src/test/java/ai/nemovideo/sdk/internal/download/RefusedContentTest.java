package ai.nemovideo.sdk.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.DownloadException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and messages are never saved as a video. */
class RefusedContentTest {

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

  @ParameterizedTest
  @CsvSource({
    "text/html, <html>expired</html>",
    "application/json, '{\"error\":\"expired\"}'",
    "text/plain, expired",
    "application/xml, <Error/>",
    "application/vnd.apple.mpegurl, #EXTM3U",
    "video/mp4, '<?xml version=\"1.0\"?><Error/>'",
    "video/mp4, '{\"error\":\"expired\"}'",
    "application/octet-stream, Service temporarily unavailable",
    "'', '<!DOCTYPE html><title>Sign in</title>'"
  })
  void whatIsNoVideoIsRefusedAndTheServiceAsked(String type, String body) throws IOException {
    bench.output = request -> page(type, body);
    bench.endpoint = request -> bench.whole();

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.fetches).hasSize(2);
    assertThat(bench.clock.sleeps()).isEmpty();
  }

  @Test
  void nothingIsSavedWhenThereIsNoVideoAnywhere() throws IOException {
    bench.output = request -> page("text/html", "<html>");
    bench.endpoint = request -> page("text/html", "<html>");
    Files.writeString(bench.target, "the old one");

    DownloadException e = catchThrowableOfType(DownloadException.class, () -> bench.save());

    assertThat(e).hasMessageContaining("it sent text/html instead of a video");
    assertThat(folder.toFile().list()).containsExactly("film.mp4");
    assertThat(Files.readString(bench.target)).isEqualTo("the old one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/jpeg", "multipart/byteranges", "application/json"})
  void anotherTypeIsRefusedWhateverTheBytesAre(String type) throws IOException {
    bench.output = request -> bench.whole().newBuilder().setHeader("Content-Type", type).build();
    bench.endpoint = request -> bench.whole();
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.calls).hasSize(2);
  }

  @Test
  void aCompressedVideoIsRefused() throws IOException {
    bench.output =
        request -> bench.whole().newBuilder().addHeader("Content-Encoding", "gzip").build();
    bench.endpoint = request -> bench.whole();
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.calls).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "video/mp4",
        "VIDEO/MP4",
        "application/octet-stream",
        "binary/octet-stream",
        "application/mp4",
        "video/webm",
        ""
      })
  void aVideoIsTakenUnderTypesThatAreInUse(String type) throws IOException {
    bench.output =
        request -> {
          MockResponse.Builder answer = bench.whole().newBuilder().removeHeader("Content-Type");
          return type.isEmpty() ? answer.build() : answer.addHeader("Content-Type", type).build();
        };
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.calls).isEmpty();
  }

  @Test
  void anEmptyAnswerIsNoVideo() {
    bench.output = request -> Bench.video().build();
    assertThat(catchThrowableOfType(DownloadException.class, () -> bench.save()))
        .hasMessageContaining("the server sent nothing");
    assertThat(folder).isEmptyDirectory();
  }

  static Stream<ByteString> texts() {
    return Stream.of(
        text("<html>", StandardCharsets.UTF_8),
        text("\ufeff \n<html>", StandardCharsets.UTF_8),
        text("\ufeff<html>", StandardCharsets.UTF_16LE),
        text("\ufeff<html>", StandardCharsets.UTF_16BE),
        text("  [1, 2]", StandardCharsets.UTF_8),
        text("<a>\0\1", StandardCharsets.UTF_8),
        text("Zu viele Anfragen: bitte später", StandardCharsets.UTF_8),
        text("请稍后再试\r\n", StandardCharsets.UTF_8),
        text("ok", StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textIsRecognised(ByteString start) {
    assertThatThrownBy(() -> MediaCheck.requireMedia(start))
        .isInstanceOf(RefusedFileException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000020667479706d703432", // MP4
        "00000014667479707174202020", // QuickTime
        "00001000" + "6d646174", // QuickTime that begins with its data
        "1a45dfa3a34286810142f7810142", // WebM, Matroska
        "52494646a41b000041564920", // AVI
        "4f676753000200000000", // Ogg
        "464c5601050000000900", // FLV
        "474000100000b00d0001c1", // MPEG transport stream
        "000001ba44000400" // MPEG program stream
      })
  void containersAreNot(String hex) {
    assertThatCode(() -> MediaCheck.requireMedia(ByteString.decodeHex(hex)))
        .doesNotThrowAnyException();
  }

  private static ByteString text(String text, Charset charset) {
    return ByteString.encodeString(text, charset);
  }

  private static MockResponse page(String type, String body) {
    MockResponse.Builder page = new MockResponse.Builder().body(new Buffer().writeUtf8(body));
    return type.isEmpty() ? page.build() : page.addHeader("Content-Type", type).build();
  }
}
