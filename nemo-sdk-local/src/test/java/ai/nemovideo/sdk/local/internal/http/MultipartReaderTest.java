package ai.nemovideo.sdk.local.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MultipartReaderTest {

  /** Sizes around the reader's buffer, so that boundaries lie across its edges. */
  @ParameterizedTest
  @CsvSource({
    "0,1",
    "1,1",
    "100,3",
    "65400,7000",
    "65490,65536",
    "65530,100",
    "65536,1",
    "200000,5000"
  })
  void bytesArriveAsTheyWereSent(int size, int atOnce) throws IOException {
    byte[] content = new byte[size];
    Random random = new Random(size);
    for (int i = 0; i < size; i++) {
      // Mostly the beginnings of boundaries.
      content[i] = (byte) "\r\n--edge".charAt(random.nextInt(8));
    }
    MultipartReader reader = new MultipartReader(new Slow(body(content), atOnce), "edge-of-parts");
    for (int part = 0; part < 2; part++) {
      MultipartReader.Part next = reader.next().orElseThrow();
      assertThat(next.name()).isEqualTo("files");
      assertThat(next.filename()).contains("a\"b.png");
      assertThat(next.body().readAllBytes()).isEqualTo(content);
    }
    assertThat(reader.next()).isEmpty();
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void unreadPartIsSkipped() throws IOException {
    MultipartReader reader =
        new MultipartReader(new Slow(body(new byte[100_000]), 1000), "edge-of-parts");
    reader.next();
    assertThat(reader.next().orElseThrow().body().readAllBytes()).hasSize(100_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "form-data; name=\"files\"; filename=\"日落.png\"",
        "form-data; name=files; filename*=UTF-8''%E6%97%A5%E8%90%BD.png",
        "form-data; filename=\"x.png\"; filename*=utf-8'zh'%E6%97%A5%E8%90%BD.png; name=\"files\""
      })
  void fileNamesOfAnyScriptAreRead(String header) {
    assertThat(HeaderParameters.of(header))
        .containsEntry("filename", "日落.png")
        .containsEntry("name", "files");
  }

  private static InputStream body(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int part = 0; part < 2; part++) {
      bytes.writeBytes(
          ascii(
              String.join(
                  "\r\n",
                  "--edge-of-parts",
                  "content-disposition: form-data; name=\"files\"; filename=\"a%22b.png\"",
                  "Content-Type: image/png",
                  "",
                  "")));
      bytes.writeBytes(content);
      bytes.writeBytes(ascii("\r\n"));
    }
    bytes.writeBytes(ascii("--edge-of-parts--"));
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Gives a few bytes at a time, as sockets do. */
  private static final class Slow extends FilterInputStream {
    private final int atOnce;

    private Slow(InputStream in, int atOnce) {
      super(in);
      this.atOnce = atOnce;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(atOnce, length));
    }
  }
}
