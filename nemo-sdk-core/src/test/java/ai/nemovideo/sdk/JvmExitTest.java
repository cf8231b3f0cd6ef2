package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

/** A program that forgets to close its client still ends. */
class JvmExitTest {

  @Test
  void aProgramThatForgetsCloseEnds() throws IOException, InterruptedException {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().body("{\"available\":1}").build());
      server.enqueue(new MockResponse.Builder().body("{\"available\":1}").build());
      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Forgetful.class.getName(),
                  server.url("/").toString())
              .inheritIO()
              .start();
      // OkHttp's own threads would hold it for a minute.
      boolean ended = child.waitFor(30, TimeUnit.SECONDS);
      child.destroyForcibly();
      assertThat(ended).isTrue();
      assertThat(child.exitValue()).isZero();
    }
  }

  /** The program. */
  public static final class Forgetful {

    private Forgetful() {}

    /** Makes a call, and one on another thread, and forgets the client. */
    public static void main(String[] args) {
      NemoClient nemo =
          NemoClient.builder().baseUrl(URI.create(args[0])).token("nmv_usr_x").build();
      if (nemo.credits().available().intValue() != 1
          || nemo.async().credits().join().available().intValue() != 1) {
        throw new IllegalStateException();
      }
    }
  }
}
