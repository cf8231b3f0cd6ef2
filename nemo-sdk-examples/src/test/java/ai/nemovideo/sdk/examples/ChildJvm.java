package ai.nemovideo.sdk.examples;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a main class in a JVM of its own, as a user's shell would: no terminal, its own folder. */
final class ChildJvm {

  /** Only so that a program that hangs fails its test instead of the build's time limit. */
  private static final long HUNG_AFTER_MINUTES = 5;

  private ChildJvm() {}

  /** Runs a class of this class path to its end. */
  static Capture run(
      Path folder, Map<String, String> environment, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    return start(folder, environment, main, arguments).end();
  }

  /** Starts a class of this class path. */
  static Running start(
      Path folder, Map<String, String> environment, Class<?> main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.awt.headless=true");
    command.add("-cp");
    command.add(absolute(System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(arguments);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  /**
   * A JVM that runs.
   *
   * @param process the JVM
   * @param out where its standard output goes
   * @param err where its standard error goes
   */
  record Running(Process process, Path out, Path err) {

    /** Waits until it has said something on its standard error, or has ended. */
    void untilItSays(String words) throws IOException, InterruptedException {
      awaitOrFail(err, words);
    }

    /** Waits until it has said something on its standard output, or has ended. */
    void untilItAnswers(String words) throws IOException, InterruptedException {
      awaitOrFail(out, words);
    }

    /** What Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
      int exitCode =
          new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      if (exitCode != 0) {
        throw new AssertionError("The program cannot be interrupted.");
      }
    }

    /** Waits for its end. */
    Capture end() throws IOException, InterruptedException {
      if (!process.waitFor(HUNG_AFTER_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("The program did not end; it said: " + read(err));
      }
      return new Capture(process.exitValue(), read(out), read(err));
    }

    private void awaitOrFail(Path file, String words) throws IOException, InterruptedException {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(HUNG_AFTER_MINUTES);
      while (!read(file).contains(words)) {
        // Returns at once when the process has ended; until then this is the pause.
        boolean ended = process.waitFor(20, TimeUnit.MILLISECONDS);
        if (ended && !read(file).contains(words) || System.nanoTime() > end) {
          process.destroyForcibly();
          throw new AssertionError("\"" + words + "\" was not said, but: " + read(err));
        }
      }
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }
}
