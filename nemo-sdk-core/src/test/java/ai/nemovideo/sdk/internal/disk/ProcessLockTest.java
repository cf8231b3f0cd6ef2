package ai.nemovideo.sdk.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.testing.FakeClock;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ProcessLockTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;
  private final FakeClock clock = new FakeClock();

  @Test
  void anotherProgramIsWaitedForButNotForEver() throws Exception {
    Path file = folder.resolve("lock");
    ProcessLock lock = new ProcessLock(file, clock);
    Process holder = holderOf(file);
    try {
      assertThat(lock.<String, RuntimeException>run(LONG, () -> "done without it"))
          .isEqualTo("done without it");
      assertThat(clock.nanoTime()).isGreaterThanOrEqualTo(LONG.toNanos());
      int waits = clock.sleeps().size();

      holder.destroyForcibly();
      assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(lock.<String, RuntimeException>run(LONG, () -> "done")).isEqualTo("done");
      assertThat(clock.sleeps()).hasSize(waits);
    } finally {
      holder.destroyForcibly();
    }
  }

  @Test
  void anotherProgramCannotHaveTheLockMeanwhile() throws Exception {
    Path file = folder.resolve("lock");
    ProcessLock lock = new ProcessLock(file, clock);

    boolean free =
        lock.<Boolean, Exception>run(
            LONG,
            () -> {
              // Taking it again must not let go of it.
              lock.<String, RuntimeException>run(LONG, () -> "");
              return tryElsewhere(file);
            });

    assertThat(free).isFalse();
    assertThat(tryElsewhere(file)).isTrue();
  }

  @Test
  void threadsGoOneByOneWhateverTheirClients() throws Exception {
    Path file = folder.resolve("lock");
    ExecutorService threads = Executors.newFixedThreadPool(20);
    int[] counter = {0};
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        running.add(
            threads.submit(() -> {
              ProcessLock lock = new ProcessLock(folder.resolve("./lock"), clock);
              for (int j = 0; j < 20; j++) {
                lock.<Integer, RuntimeException>run(LONG, () -> counter[0]++);
              }
            }));
      }
      for (Future<?> one : running) {
        one.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(counter[0]).isEqualTo(400);
    assertThat(clock.sleeps()).isEmpty();
    assertThat(file).exists();
  }

  @Test
  void anInterruptEndsTheWaitingOnly() throws Exception {
    Path file = folder.resolve("lock");
    Process holder = holderOf(file);
    try {
      ProcessLock lock = new ProcessLock(file, new Interrupting());
      String result = lock.<String, RuntimeException>run(LONG, () -> "done");

      assertThat(Thread.interrupted()).isTrue();
      assertThat(result).isEqualTo("done");
    } finally {
      holder.destroyForcibly();
    }
  }

  @Test
  void aFolderThatCannotBeMadeDoesNotMatter() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "x");
    ProcessLock lock = new ProcessLock(notAFolder.resolve("lock"), clock);

    assertThat(lock.<String, RuntimeException>run(LONG, () -> "done")).isEqualTo("done");
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void aFileSystemWithoutPosixModesWillDo() throws IOException {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Path file = windows.getPath("C:\\Users\\me\\lock");

      assertThat(new ProcessLock(file, clock).<String, RuntimeException>run(LONG, () -> "done"))
          .isEqualTo("done");
      assertThat(file).exists();
    }
  }

  private static Process holderOf(Path file) throws IOException {
    Process holder = program(file, "hold");
    assertThat(holder.getInputStream().read()).isEqualTo('l');
    return holder;
  }

  private static boolean tryElsewhere(Path file) throws Exception {
    Process other = program(file, "try");
    int answer = other.getInputStream().read();
    assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return answer == 'l';
  }

  private static Process program(Path file, String what) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName(),
            file.toString(),
            what)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Tries to lock a file, says {@code l} or {@code n}, and may hold it until its input ends. */
  public static final class Program {

    private Program() {}

    /** The file, and "hold" or "try". */
    public static void main(String[] args) throws IOException {
      try (FileChannel channel =
          FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        System.out.print(channel.tryLock() == null ? 'n' : 'l');
        System.out.flush();
        if (args[1].equals("hold") && System.in.read() != -1) {
          throw new IllegalStateException();
        }
      }
    }
  }

  /** Somebody interrupts the first wait. */
  private static final class Interrupting implements NemoClock {

    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      throw new InterruptedException();
    }
  }
}
