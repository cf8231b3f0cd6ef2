package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.code;
import static ai.nemovideo.sdk.local.Wire.data;
import static ai.nemovideo.sdk.local.Wire.json;
import static ai.nemovideo.sdk.local.Wire.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UploadWireTest {
  @TempDir private Path folder;
  private LocalNemo nemo;
  private Wire wire;
  private String session;

  @BeforeEach
  void start() {
    nemo = LocalNemo.builder().dataDirectory(folder).start();
    wire = Wire.anonymous(nemo);
    session = wire.openSession();
  }

  @AfterEach
  void close() {
    nemo.close();
  }

  @Test
  void pictureIsDescribedAndServed() {
    byte[] bytes = picture(64, 48, "png");
    JsonObject data = data(wire.upload(session, "日落 sunset.png", bytes));
    assertThat(data.get("session_state_applied").getAsBoolean()).isTrue();
    JsonObject file = data.getAsJsonArray("files").get(0).getAsJsonObject();
    assertThat(file.get("filename").getAsString()).isEqualTo("日落 sunset.png");
    assertThat(file.get("file_type").getAsString()).isEqualTo("image");
    assertThat(file.get("width").getAsInt()).isEqualTo(64);
    assertThat(file.get("height").getAsInt()).isEqualTo(48);
    assertThat(file.get("hash").getAsString()).isEqualTo(sha256(bytes));
    URI url = URI.create(file.get("cdn_url").getAsString());
    assertThat(url.getAuthority()).isEqualTo(nemo.mediaUrl().getAuthority());
    HttpResponse<byte[]> served = wire.bare().download(url);
    assertThat(served.body()).isEqualTo(bytes);
    assertThat(served.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(wire.state(session).getAsJsonArray("video_infos")).hasSize(1);
  }

  @Test
  void severalFilesComeInOneRequest() {
    byte[] one = multipart("a.png", picture(8, 8, "png"));
    byte[] two = multipart("b.jpg", picture(8, 8, "jpg"));
    String end = "--" + Wire.BOUNDARY + "--\r\n";
    int joint = one.length - end.length();
    byte[] both = Arrays.copyOf(one, joint + two.length);
    System.arraycopy(two, 0, both, joint, two.length);
    JsonObject data = data(post(both));
    assertThat(data.getAsJsonArray("files")).hasSize(2);
  }

  @Test
  void oneBadFileRefusesTheWholeRequest() {
    byte[] one = multipart("a.png", picture(8, 8, "png"));
    byte[] two = multipart("b.exe", new byte[10]);
    String end = "--" + Wire.BOUNDARY + "--\r\n";
    int joint = one.length - end.length();
    byte[] both = Arrays.copyOf(one, joint + two.length);
    System.arraycopy(two, 0, both, joint, two.length);
    assertThat(code(post(both))).isEqualTo(4001);
    assertThat(wire.state(session).getAsJsonArray("video_infos")).isEmpty();
    assertThat(files()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "mov", "avi", "webm", "mkv", "mp3", "wav", "m4a", "aac"})
  void videosAndSoundsAreKept(String extension) {
    JsonObject file =
        data(wire.upload(session, "clip." + extension, new byte[] {1, 2, 3}))
            .getAsJsonArray("files")
            .get(0)
            .getAsJsonObject();
    assertThat(file.get("file_type").getAsString()).isIn("video", "audio");
    assertThat(file.get("duration").isJsonNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.txt", "tool.exe", "noextension", "picture.svg"})
  void otherTypesAre4001(String name) {
    var answer = wire.upload(session, name, new byte[100]);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(code(answer)).isEqualTo(4001);
    assertThat(json(answer).get("message").getAsString()).contains("mp4").contains("webp");
  }

  @Test
  void textCalledPngIs4001WithTheReason() {
    var answer = wire.upload(session, "fake.png", "hello".getBytes(StandardCharsets.UTF_8));
    assertThat(code(answer)).isEqualTo(4001);
    assertThat(json(answer).get("message").getAsString()).startsWith("fake.png: ");
  }

  @Test
  void truncatedPictureIs4001() {
    byte[] whole = picture(200, 200, "jpg");
    assertThat(code(wire.upload(session, "cut.jpg", Arrays.copyOf(whole, whole.length / 2))))
        .isEqualTo(4001);
    assertThat(files()).isZero();
  }

  @Test
  void tooLargeIs4002AndTheAnswerArrivesWhole() {
    nemo.scenario(nemo.scenario().toBuilder().uploadLimit(1024 * 1024).build());
    var answer = wire.upload(session, "big.mp4", new Zeros(12L << 20));
    assertThat(code(answer)).isEqualTo(4002);
    assertThat(json(answer).getAsJsonObject("data").get("limit_bytes").getAsLong())
        .isEqualTo(1024 * 1024);
    assertThat(files()).isZero();
    RecordedRequest last = nemo.requests().get(nemo.requests().size() - 1);
    assertThat(last.bodyBytes()).as("read before it was refused").isLessThan(3 << 20);
  }

  @Test
  void thirtyMegabytesAreStreamedToDisk() {
    JsonObject file =
        data(wire.upload(session, "long.mp4", new Zeros(30L << 20)))
            .getAsJsonArray("files")
            .get(0)
            .getAsJsonObject();
    URI url = URI.create(file.get("cdn_url").getAsString());
    assertThat(wire.bare().download(url, "Range", "bytes=31457270-").body()).hasSize(10);
    assertThat(files()).isOne();
  }

  @Test
  void nameCannotLeaveTheFolder() {
    JsonObject file =
        data(wire.upload(session, "../../../etc/evil.png", picture(8, 8, "png")))
            .getAsJsonArray("files")
            .get(0)
            .getAsJsonObject();
    assertThat(file.get("filename").getAsString()).isEqualTo("evil.png");
    assertThat(files()).isOne();
  }

  @Test
  void malformedMultipartIs400() {
    String type = "multipart/form-data; boundary=" + Wire.BOUNDARY;
    String path = "/api/upload-video/nemo_agent/me/" + session;
    assertThat(code(wire.send("POST", path, BodyPublishers.ofString("garbage"), type)))
        .isEqualTo(400);
    byte[] whole = multipart("a.png", picture(8, 8, "png"));
    byte[] cut = Arrays.copyOf(whole, whole.length - 20);
    assertThat(code(wire.send("POST", path, BodyPublishers.ofByteArray(cut), type))).isEqualTo(400);
    assertThat(code(wire.send("POST", path, BodyPublishers.noBody(), ""))).isEqualTo(400);
    assertThat(files()).isZero();
  }

  @Test
  void partsOfOtherNamesDoNotCount() {
    InputStream body =
        Wire.multipart("other", "a.png", new ByteArrayInputStream(picture(8, 8, "png")));
    assertThat(code(post(body))).isEqualTo(400);
  }

  @Test
  void unknownSessionIs1002() {
    assertThat(code(wire.upload("123", "a.png", picture(8, 8, "png")))).isEqualTo(1002);
  }

  @Test
  void addressOnThisMachineIsFetched() {
    String url =
        data(wire.upload(session, "a b.png", picture(8, 8, "png")))
            .getAsJsonArray("files")
            .get(0)
            .getAsJsonObject()
            .get("cdn_url")
            .getAsString();
    JsonObject file = data(urls(url)).getAsJsonArray("files").get(0).getAsJsonObject();
    assertThat(file.get("filename").getAsString()).isEqualTo("a b.png");
    assertThat(file.get("width").getAsInt()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/a.png",
        "http://127.0.0.1.example.com/a.png",
        "http://localhost@example.com/a.png",
        "http://169.254.169.254/a.png",
        "file:///etc/passwd.png",
        "no address",
        ""
      })
  void otherAddressesAre4001(String url) {
    assertThat(code(urls(url))).isEqualTo(4001);
  }

  @Test
  void missingFileOnThisMachineIs4001() {
    var answer = urls(nemo.mediaUrl() + "/nothing/a.png");
    assertThat(code(answer)).isEqualTo(4001);
    assertThat(json(answer).get("message").getAsString()).contains("404");
  }

  private HttpResponse<String> urls(String url) {
    return wire.post(
        "/api/upload-video/nemo_agent/me/" + session,
        "{\"urls\":[\"" + url + "\"],\"source_type\":\"url\"}");
  }

  private HttpResponse<String> post(byte[] body) {
    return post(new ByteArrayInputStream(body));
  }

  private HttpResponse<String> post(InputStream body) {
    return wire.send(
        "POST",
        "/api/upload-video/nemo_agent/me/" + session,
        BodyPublishers.ofInputStream(() -> body),
        "multipart/form-data; boundary=" + Wire.BOUNDARY);
  }

  private static byte[] multipart(String name, byte[] bytes) {
    try (InputStream in = Wire.multipart("files", name, new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Many bytes without the memory for them. */
  private static final class Zeros extends InputStream {
    private long left;

    private Zeros(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      Arrays.fill(buffer, offset, offset + count, (byte) 0);
      left -= count;
      return count;
    }
  }
}
