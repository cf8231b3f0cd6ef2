package ai.nemovideo.sdk.lossless;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.OutputSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The largest draft there may be, with characters that make the most of a Java string. */
class LargeDraftTest {

  private static final int SIZE = 50 * 1024 * 1024;
  private static final String HEAP = "-Xmx448m";

  @Test
  void fiftyMegabytesComeBackAsTheyCame() throws IOException, InterruptedException {
    String draft = draft();
    byte[] bytes = draft.getBytes(StandardCharsets.UTF_8);
    assertThat(bytes).hasSizeGreaterThanOrEqualTo(SIZE);
    try (Editor editor = new Editor()) {
      editor.state("{\"code\":0,\"data\":{\"state\":{\"draft\":" + draft + "}}}");
      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  HEAP,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Exporter.class.getName(),
                  editor.url().toString())
              .inheritIO()
              .start();
      boolean ended = child.waitFor(3, TimeUnit.MINUTES);
      child.destroyForcibly();

      assertThat(ended).isTrue();
      assertThat(child.exitValue()).isZero();
      assertThat(editor.rendered()).hasSize(1);
      // Not by the assertion, which would tell fifty million bytes.
      assertThat(Arrays.equals(editor.rendered().get(0), bytes)).isTrue();
    }
  }

  private static String draft() {
    StringBuilder json = new StringBuilder(SIZE + 1000).append("{\"t\":[{\"tt\":7,\"sg\":[");
    for (int i = 0; json.length() < SIZE; i++) {
      json.append(i == 0 ? "" : ", ");
      json.append("{\"s\":").append(i).append("000,\"d\":0.10e4,\"id\":9007199254740993,");
      json.append("\"m\":{\"text\":\"\\u0000 \ud83d\ude00 ").append(i).append("\"},\"x\":[[1e3]],");
      json.append("\"note\":\"").append("xyz ".repeat(20)).append("\"}");
    }
    return json.append("]}]}").toString();
  }

  /** The program. */
  public static final class Exporter {

    private Exporter() {}

    /** Exports what the session holds, without waiting for it. */
    public static void main(String[] args) {
      try (NemoClient nemo =
          NemoClient.builder().baseUrl(URI.create(args[0])).token("nmv_usr_x").build()) {
        nemo.session("s1").submitRender(OutputSettings.defaults());
      }
    }
  }
}
