package ai.nemovideo.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@link DurableMain} in a process of its own. */
final class DurableProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final URI address;

  private DurableProcess(Process process) throws IOException {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
    this.address = URI.create(await(DurableMain.AT).substring(DurableMain.AT.length()));
  }

  static DurableProcess start(Path folder, int stop) throws IOException {
    return new DurableProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DurableMain.class.getName(),
                folder.toString(),
                Integer.toString(stop))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  URI address() {
    return address;
  }

  /** The next line that begins so; the end of the process is a failure. */
  String await(String beginning) throws IOException {
    String line = said.readLine();
    while (line != null && !line.startsWith(beginning)) {
      line = said.readLine();
    }
    assertThat(line).as("the process has ended").isNotNull();
    return line;
  }

  /** Ends it as a crash does: nothing of it runs any more. */
  void kill() {
    process.destroyForcibly();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
