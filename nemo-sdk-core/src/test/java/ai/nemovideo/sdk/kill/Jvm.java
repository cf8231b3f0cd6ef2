package ai.nemovideo.sdk.kill;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

/** Another process. */
final class Jvm implements AutoCloseable {

  private static final String END = "@end";

  private final Process process;
  private final PrintWriter orders;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final List<String> heard = new ArrayList<>();

  private Jvm(Process process) {
    this.process = process;
    this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    Thread reader = new Thread(this::listen, "jvm-output");
    reader.setDaemon(true);
    reader.start();
  }

  static Jvm start(Class<?> program) {
    try {
      return new Jvm(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Xshare:auto",
                  "-Xmx128m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  program.getName())
              .redirectErrorStream(true)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Jvm order(Object... lines) {
    for (Object line : lines) {
      orders.println(line);
    }
    return this;
  }

  /** Waits for a line; what came before it is {@link #heard()}. */
  String await(Predicate<String> wanted) {
    try {
      while (true) {
        String line = said.poll(60, SECONDS);
        if (line == null || line.equals(END)) {
          throw new AssertionError("The other process says no more; it has said: " + heard);
        }
        heard.add(line);
        if (wanted.test(line)) {
          return line;
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  List<String> heard() {
    return heard;
  }

  void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(30, SECONDS)) {
        throw new AssertionError("The process cannot be killed.");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    kill();
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
      }
    } catch (IOException e) {
      // It was killed.
    }
    said.add(END);
  }
}
