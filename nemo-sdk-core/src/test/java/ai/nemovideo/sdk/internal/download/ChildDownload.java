package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.RetrySettings;
import ai.nemovideo.sdk.Timeouts;
import ai.nemovideo.sdk.internal.http.HttpClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;

/** A process of its own that saves a video, and says how many bytes it has. */
public final class ChildDownload implements AutoCloseable {

  private final Process process;
  private final BufferedReader says;
  private final Path errors;

  private ChildDownload(List<String> before, URI output, Path target, String... options)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(ChildDownload.class.getName(), output.toString(), target.toString()));
    errors = Files.createTempFile("child", ".err");
    process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    // Whoever waits for it waits no longer than this.
    CompletableFuture.delayedExecutor(120, TimeUnit.SECONDS).execute(process::destroyForcibly);
    says =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static ChildDownload start(URI output, Path target, String... options) throws IOException {
    return new ChildDownload(List.of(), output, target, options);
  }

  /** No file may get larger than so many blocks (of 512 or 1024 bytes, as the shell has it). */
  static ChildDownload startLimited(int blocks, URI output, Path target) throws IOException {
    String limited = "ulimit -f " + blocks + " && exec \"$@\"";
    return new ChildDownload(List.of("sh", "-c", limited, "sh"), output, target);
  }

  /** Waits until so many bytes are on disk. False when it ended before. */
  boolean awaitBytes(long bytes) throws IOException {
    for (String line = says.readLine(); line != null; line = says.readLine()) {
      if (Long.parseLong(line) >= bytes) {
        return true;
      }
    }
    return false;
  }

  /** Waits for its end. Its exit value, -1 when it takes too long. */
  int await() throws IOException, InterruptedException {
    awaitBytes(Long.MAX_VALUE);
    return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(60, TimeUnit.SECONDS);
  }

  /** What it wrote to standard error; after its end. */
  String errors() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(errors);
  }

  /** The program: an address and a target. */
  public static void main(String[] args) {
    HttpUrl none = HttpUrl.get("http://127.0.0.1:1/");
    try (HttpClients clients = Bench.clients(none, null, Timeouts.defaults())) {
      NemoClock clock = NemoClock.system();
      Bench.download(clients, none, RetrySettings.defaults(), clock, FreeSpace.OF_FILE_SYSTEM)
          .run(
              Bench.render(Bench.RENDER, URI.create(args[0])),
              Path.of(args[1]),
              Bench.job(Bench.RENDER, Duration.ofMinutes(5), clock),
              (total, have) -> System.out.println(have));
    }
  }
}
