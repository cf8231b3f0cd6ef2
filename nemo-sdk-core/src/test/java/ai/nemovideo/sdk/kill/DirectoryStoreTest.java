package ai.nemovideo.sdk.kill;

import static ai.nemovideo.sdk.kill.StoreProgram.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.testing.LogCapture;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store that has to be right when everything else has gone wrong. */
@Timeout(120)
class DirectoryStoreTest {

  @TempDir Path temporary;

  @Test
  void keepsFindsListsReplacesAndForgets() {
    Path folder = temporary.resolve("not/there/yet");
    JobStore store = JobStore.directory(folder);
    assertThat(store.list()).isEmpty();
    assertThat(store.find("a")).isEmpty();
    store.remove("a");

    assertThat(store.save(revision("a", 1))).isTrue();
    assertThat(store.save(revision("b", 7))).isTrue();
    assertThat(store.save(revision("a", 2))).isTrue();

    JobStore another = JobStore.directory(folder);
    assertThat(another.find("a")).contains(revision("a", 2));
    assertThat(another.list()).containsExactlyInAnyOrder(revision("a", 2), revision("b", 7));
    another.remove("a");
    assertThat(store.find("a")).isEmpty();
    assertThat(store.list()).containsExactly(revision("b", 7));
  }

  /** Its lock says that nobody is at work on a record. */
  @Test
  void whatKilledProcessesLeftBesideTheRecordsGoes() throws IOException {
    Path unfinished = temporary.resolve("a.job." + UUID.randomUUID() + ".new");
    Path others = temporary.resolve("video.mp4.draft." + UUID.randomUUID() + ".new");
    Files.writeString(unfinished, "{");
    Files.writeString(others, "{");

    assertThat(JobStore.directory(temporary).save(revision("a", 1))).isTrue();

    assertThat(unfinished).doesNotExist();
    assertThat(others).exists();
    assertThat(JobStore.directory(temporary).list()).containsExactly(revision("a", 1));
  }

  @Test
  void onlyTheNextRevisionIsSaved() {
    JobStore store = JobStore.directory(temporary);
    assertThat(store.save(revision("a", 5))).isTrue();

    assertThat(store.save(revision("a", 4))).isFalse();
    assertThat(store.save(revision("a", 5))).isFalse();
    assertThat(store.save(revision("a", 7))).isFalse();
    assertThat(store.find("a")).contains(revision("a", 5));
    assertThat(store.save(revision("a", 6))).isTrue();
  }

  @Test
  void recordsAreForTheirOwnerAlone() throws IOException {
    assumeThat(Files.getFileStore(temporary).supportsFileAttributeView("posix")).isTrue();
    Path folder = temporary.resolve("jobs");
    JobStore.directory(folder).save(revision("a", 1));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    for (String file : List.of("a.job", ".lock")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
          .as(file)
          .isEqualTo("rw-------");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "nonsense",
        "{\"nemo_job\":\"1\"",
        "{\"nemo_job\":\"2\",\"id\":\"a\"}",
        "{\"nemo_job\":\"one\",\"id\":\"a\"}",
        "[]",
        "\u0000\u0000\u0000\u0000",
      })
  void aDamagedRecordOrOneOfANewerVersionIsNeitherReadNorReplaced(String content)
      throws IOException {
    JobStore store = JobStore.directory(temporary);
    store.save(revision("good", 1));
    Path damaged = Files.writeString(temporary.resolve("a.job"), content);
    try (LogCapture log = new LogCapture()) {
      assertThatThrownBy(() -> store.find("a"))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(damaged.toString());
      assertThatThrownBy(() -> store.save(revision("a", 1)))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(damaged).hasContent(content);
      assertThat(store.list()).containsExactly(revision("good", 1));
      assertThat(log.lines()).anyMatch(line -> line.contains(damaged.toString()));
    }
    store.remove("a");
    assertThat(store.find("a")).isEmpty();
    assertThat(store.save(revision("a", 1))).isTrue();
  }

  @Test
  void bytesThatAreNoTextAreADamagedRecordToo() throws IOException {
    Files.write(temporary.resolve("a.job"), new byte[] {'{', (byte) 0xff, (byte) 0xfe});
    JobStore store = JobStore.directory(temporary);
    store.save(revision("good", 1));

    try (LogCapture log = new LogCapture()) {
      assertThatThrownBy(() -> store.find("a")).isInstanceOf(UncheckedIOException.class);
      assertThat(store.list()).containsExactly(revision("good", 1));
      assertThat(log.lines()).anyMatch(line -> line.contains("was passed over"));
    }
  }

  @Test
  void whatIsNoRecordOfItsNameIsPassedOver() throws IOException {
    JobStore store = JobStore.directory(temporary);
    store.save(revision("a", 1));
    Files.createDirectory(temporary.resolve("folder.job"));
    Files.copy(temporary.resolve("a.job"), temporary.resolve("copy-of-a.job"));
    Files.copy(temporary.resolve("a.job"), temporary.resolve("a.job.left-behind.new"));
    Files.writeString(temporary.resolve("notes.txt"), "not ours");
    try (LogCapture log = new LogCapture()) {
      assertThat(store.list()).containsExactly(revision("a", 1));
      assertThat(log.lines()).anyMatch(line -> line.contains("folder.job"));
    }
    assertThatThrownBy(() -> store.find("copy-of-a")).hasMessageContaining("of another job, a");
    assertThat(temporary.resolve("notes.txt")).hasContent("not ours");
  }

  @Test
  void aTextThatIsNoIdIsNeverAPath() throws IOException {
    Path outside = Files.writeString(temporary.resolve("outside.job"), "x");
    JobStore store = JobStore.directory(Files.createDirectory(temporary.resolve("jobs")));
    for (String text : List.of("../outside", "/outside", "..", ".", "", "a/b", "a\\b", "a\0b")) {
      assertThat(store.find(text)).isEmpty();
      store.remove(text);
    }
    assertThat(outside).exists();
  }

  /** Case does not count on macOS and Windows; some names belong to Windows itself. */
  @ParameterizedTest
  @ValueSource(strings = {"unix", "macos", "windows"})
  void idsThatLookAlikeAreDifferentJobs(String system) throws IOException {
    List<String> ids =
        List.of(
            "order", "Order", "ORDER", "nul", "Nul", "com1.x", "lpt9", "a.b-c_D", "_", "job.job");
    try (FileSystem disk = Jimfs.newFileSystem(configuration(system))) {
      JobStore store = JobStore.directory(disk.getPath("jobs"));
      int revision = 1;
      for (String id : ids) {
        assertThat(store.find(id)).isEmpty();
        assertThat(store.save(revision(id, revision++))).isTrue();
      }
      assertThat(store.list()).extracting(JobHandle::id).containsExactlyInAnyOrderElementsOf(ids);
      for (String id : ids) {
        assertThat(store.find(id)).contains(revision(id, ids.indexOf(id) + 1));
      }
      store.remove("Order");
      assertThat(store.list()).hasSize(ids.size() - 1).doesNotContain(revision("Order", 2));
      try (Stream<Path> files = Files.list(disk.getPath("jobs"))) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .noneMatch(name -> name.matches("(?i)(nul|com\\d|lpt\\d)([.].*)?"));
      }
    }
  }

  @Test
  void theLongestIdIsAFileName() {
    String longest = "Z".repeat(100);
    JobStore store = JobStore.directory(temporary);

    assertThat(store.save(revision(longest, 1))).isTrue();
    assertThat(store.find(longest)).contains(revision(longest, 1));
  }

  @Test
  void aFolderThatCannotBeUsedIsSaid() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "x");
    JobStore store = JobStore.directory(file);
    assertThatThrownBy(() -> store.save(revision("a", 1))).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> store.remove("a")).isInstanceOf(UncheckedIOException.class);
    assertThat(store.list()).isEmpty();
    assertThat(file).hasContent("x");
  }

  @Test
  void anInterruptedThreadStillSaves() {
    JobStore store = JobStore.directory(temporary);
    Thread.currentThread().interrupt();
    boolean saved = store.save(revision("a", 1));
    boolean found = store.find("a").isPresent();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(saved).isTrue();
    assertThat(found).isTrue();
  }

  /** Whenever the interrupts come, each save is told right. */
  @Test
  void interruptsDuringSavingChangeNothing() throws Exception {
    JobStore store = JobStore.directory(temporary);
    int revisions = 100;
    FutureTask<Long> saves =
        new FutureTask<>(() ->
            IntStream.rangeClosed(1, revisions)
                .filter(revision -> store.save(revision("a", revision)))
                .count());
    Thread saving = new Thread(saves);
    saving.start();
    Random random = new Random(7);
    while (!saves.isDone()) {
      for (int spins = random.nextInt(50_000); spins > 0; spins--) {
        Thread.onSpinWait();
      }
      saving.interrupt();
    }
    assertThat(saves.get(60, TimeUnit.SECONDS)).isEqualTo(revisions);
    assertThat(store.find("a")).contains(revision("a", revisions));
  }

  @RepeatedTest(5)
  void ofFiftyThreadsThatSaveTheSameRevisionOneWins() throws Exception {
    int racers = 50;
    Path alias = alias();
    CyclicBarrier start = new CyclicBarrier(racers);
    ExecutorService threads = Executors.newFixedThreadPool(racers);
    int winners = 0;
    try {
      List<Future<Boolean>> saves = new ArrayList<>();
      for (int i = 0; i < racers; i++) {
        JobStore store = JobStore.directory(i % 2 == 0 ? temporary : alias);
        saves.add(
            threads.submit(() -> {
              start.await(30, TimeUnit.SECONDS);
              return store.save(revision("a", 1));
            }));
      }
      for (Future<Boolean> save : saves) {
        winners += save.get(60, TimeUnit.SECONDS) ? 1 : 0;
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(winners).isEqualTo(1);
  }

  @Test
  void ofTwoProcessesThatSaveTheSameRevisionsEachIsWonOnce() {
    int revisions = 200;
    try (Jvm one = Jvm.start(StoreProgram.class);
        Jvm other = Jvm.start(StoreProgram.class)) {
      List<Jvm> both = List.of(one, other);
      both.forEach(jvm -> jvm.order(temporary, revisions));
      both.forEach(jvm -> jvm.await(StoreProgram.READY::equals));
      both.forEach(jvm -> jvm.order("go"));
      both.forEach(jvm -> jvm.await(StoreProgram.DONE::equals));

      assertThat(both.stream().flatMap(jvm -> jvm.heard().stream()))
          .filteredOn(line -> line.startsWith(StoreProgram.WON))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, revisions).mapToObj(i -> StoreProgram.WON + i).toList());
    }
    assertThat(JobStore.directory(temporary).find("raced")).contains(revision("raced", revisions));
  }

  /** The same folder by another name, where there are symbolic links. */
  private Path alias() throws IOException {
    Path link = temporary.resolveSibling(temporary.getFileName() + "-alias");
    try {
      return Files.exists(link) ? link : Files.createSymbolicLink(link, temporary);
    } catch (IOException | UnsupportedOperationException e) {
      return temporary;
    }
  }

  private static Configuration configuration(String system) {
    return switch (system) {
      case "macos" -> Configuration.osX();
      case "windows" -> Configuration.windows();
      default -> Configuration.unix();
    };
  }
}
