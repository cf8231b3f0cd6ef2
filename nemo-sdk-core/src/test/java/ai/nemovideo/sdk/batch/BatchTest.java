package ai.nemovideo.sdk.batch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.testing.OwnTimeClock;
import ai.nemovideo.sdk.testing.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many items in one session, each with its own words, render and file. */
@Timeout(120)
class BatchTest {

  private static final String SESSIONS = "/api/tasks/me/with-session/nemo_agent";

  @TempDir Path folder;

  @Test
  void makesEachItemInOneSessionAndPaysForEachOnce() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      BatchReport report = nemo.batch(bench.request(3).build());

      assertThat(report.isComplete()).isTrue();
      assertThat(report.saved()).extracting(BatchResult::index).containsExactly(0, 1, 2);
      assertThat(report.saved()).noneMatch(BatchResult.Saved::earlier);
      assertThat(report.saved()).noneMatch(saved -> saved.agentWords().isBlank());
      bench.assertAllOnce(3);
      assertThat(bench.renders()).hasSize(3);
      assertThat(bench.requests(SESSIONS)).hasSize(1);
      assertThat(bench.charges()).extracting(Charge::sessionId).containsOnly(session(bench, 1));
      assertThat(bench.messages())
          .first()
          .isEqualTo(
              "Make a new video from \"p1.png\" only: 1-second video, title \"Item 1\", quieter"
                  + " music");
    }
  }

  /** With pictures that are really filmed, the files differ, and each is its own. */
  @Test
  void savesTheFilmOfEachItem() throws IOException {
    Scenario quick = BatchBench.scenario().rendering(Scenario.Rendering.QUICK).build();
    try (BatchBench bench = BatchBench.start(folder, quick);
        NemoClient nemo = bench.client().build()) {
      nemo.batch(bench.request(3).build());

      bench.assertAllOnce(3);
      assertThat(Files.mismatch(bench.target(1), bench.target(2))).isNotNegative();
      assertThat(Files.mismatch(bench.target(2), bench.target(3))).isNotNegative();
    }
  }

  /** The message of an item leaves when the draft before it has gone with its render. */
  @Test
  void sendsAMessageOnlyWhenTheDraftBeforeItIsSubmitted() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      nemo.batch(bench.request(4).build());

      List<String> order =
          bench.local().requests().stream()
              .filter(seen -> seen.method().equals("POST"))
              .map(RecordedRequest::path)
              .map(path -> path.contains("upload") ? "upload" : path)
              .filter(path -> !path.equals(SESSIONS))
              .toList();
      List<String> one = List.of("upload", "/run_sse", "/api/render/proxy/lambda");
      List<String> four = new ArrayList<>();
      Collections.nCopies(4, one).forEach(four::addAll);
      assertThat(order).isEqualTo(four);
    }
  }

  @Test
  void silentTurnsAreNotMixedUp() {
    Scenario silent = BatchBench.scenario().speech(Scenario.Speech.SILENT).build();
    try (BatchBench bench = BatchBench.start(folder, silent);
        NemoClient nemo = bench.client().build()) {
      assertThat(nemo.batch(bench.request(3).build()).isComplete()).isTrue();

      bench.assertAllOnce(3);
    }
  }

  /** Nobody knows how long an agent whose stream broke goes on: the next item keeps away. */
  @Test
  void aBrokenStreamIsReconciledAndItsSessionLeft() {
    Scenario broken = BatchBench.scenario().speech(Scenario.Speech.BROKEN_AFTER_WORK).build();
    try (BatchBench bench = BatchBench.start(folder, broken);
        NemoClient nemo = bench.client().build()) {
      assertThat(nemo.batch(bench.request(3).build()).isComplete()).isTrue();

      bench.assertAllOnce(3);
      assertThat(bench.charges()).extracting(Charge::sessionId).doesNotHaveDuplicates();
    }
  }

  @Test
  void understandsPlainInstructionsInBothLanguages() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      Path one = Pictures.png(folder, "b.png");
      BatchReport report =
          nemo.batch(
              BatchRequest.builder()
                  .id(BatchBench.ID)
                  .add(one, "slow zoom, 3 seconds", bench.target(1))
                  .add(one, "向左平移，4秒", bench.target(2))
                  .add(one, "add these pictures to a 2-second clip", bench.target(3))
                  .build());

      assertThat(report.isComplete()).isTrue();
      assertThat(bench.messages())
          .containsExactly(
              "Make a new video from \"b.png\" only: slow zoom, 3 seconds",
              "只用“b-2.png”制作一个新视频：向左平移，4秒",
              "Make a new video from \"b-3.png\" only: add these pictures to a 2-second clip");
      assertThat(bench.charges()).extracting(Charge::reason).containsOnly("generation");
      List<String> drafts =
          bench.requests("/api/render/proxy/lambda").stream().map(RecordedRequest::body).toList();
      assertThat(drafts.get(0))
          .contains("\"b.png\"", "\"d\":3000")
          .doesNotContain("b-2.png", "b-3.png");
      assertThat(drafts.get(1)).contains("\"b-2.png\"", "\"d\":4000").doesNotContain("\"b.png\"");
      assertThat(drafts.get(2)).contains("\"b-3.png\"", "\"d\":2000").doesNotContain("\"b.png\"");
      assertThat(report.saved())
          .noneMatch(saved -> saved.agentWords().contains("did not understand"))
          .noneMatch(saved -> saved.agentWords().contains("没有理解"));
    }
  }

  @Test
  void aFileNameInTheInstructionFollowsTheFile() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      Path one = Pictures.png(folder, "b.png");
      nemo.batch(
          BatchRequest.builder()
              .add(one, "zoom into b.png, 3 seconds", bench.target(1))
              .add(one, "zoom out of b.png, not of ab.png", bench.target(2))
              .build());

      assertThat(bench.messages())
          .last()
          .isEqualTo("Make a new video from \"b-2.png\" only: zoom out of b-2.png, not of ab.png");
    }
  }

  @Test
  void anItemOfSeveralFilesNamesThemAll() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      List<MediaSource> media =
          List.of(
              MediaSource.file(Pictures.png(folder, "a.png")),
              MediaSource.file(Pictures.png(folder, "b.png")),
              MediaSource.file(Pictures.png(folder, "c.png")));
      BatchItem item = new BatchItem(media, "6-second video", bench.target(1));

      assertThat(nemo.batch(BatchRequest.builder().add(item).build()).isComplete()).isTrue();
      assertThat(bench.messages())
          .containsExactly(
              "Make a new video from \"a.png\", \"b.png\" and \"c.png\" only: 6-second video");
    }
  }

  /** The words are the caller's, so their pictures keep their names, each in a session alone. */
  @Test
  void aStructuredPromptIsSentAsItIsAndAlone() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      Path one = Pictures.png(folder, "p1.png");
      String json = "{\"scenes\": [{\"image\": \"p1.png\", \"duration\": 2}]}";
      nemo.batch(
          BatchRequest.builder()
              .add(one, "3-second video", bench.target(1))
              .add(one, json, bench.target(2))
              .build());

      assertThat(bench.messages()).last().isEqualTo(json);
      assertThat(bench.charges()).extracting(Charge::sessionId).doesNotHaveDuplicates();
      assertThat(bench.requests("/api/render/proxy/lambda"))
          .last()
          .extracting(RecordedRequest::body)
          .asString()
          .contains("\"p1.png\"", "\"d\":2000");
    }
  }

  @Test
  void instructionsCanBeSentAsTheyAre() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      BatchRequest request =
          BatchRequest.builder()
              .verbatim(true)
              .add(Pictures.png(folder, "a.png"), "animate a.png", bench.target(1))
              .add(Pictures.png(folder, "b.png"), "animate b.png", bench.target(2))
              .build();

      assertThat(nemo.batch(request).isComplete()).isTrue();
      assertThat(bench.messages()).containsExactly("animate a.png", "animate b.png");
      assertThat(bench.requests(SESSIONS)).hasSize(1);
    }
  }

  @Test
  void runsInASessionOfTheCaller() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      NemoSession session = nemo.openSession();
      session.upload(MediaSource.file(Pictures.png(folder, "p1.png")));
      session.send("7-second video, title \"Before\"");

      assertThat(session.batch(bench.request(2).build()).isComplete()).isTrue();

      bench.assertUnmixed();
      assertThat(bench.charges())
          .hasSize(3)
          .extracting(Charge::sessionId)
          .containsOnly(session.id());
      assertThat(bench.messages()).element(1).asString().contains("\"p1-2.png\" only");
    }
  }

  @Test
  void keepsMessagesApart() {
    // Each thread's own: renders are not out of time because the next message waits.
    Waits clock = new Waits(new OwnTimeClock(Duration.ofMillis(2)));
    List<Duration> told = Collections.synchronizedList(new ArrayList<>());
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().clock(clock).build()) {
      nemo.batch(
          bench
              .request(3)
              .messagesApart(Duration.ofMinutes(10))
              .onProgress(progress -> {
                if (progress instanceof BatchProgress.Waiting waiting) {
                  told.add(waiting.time());
                }
              })
              .build());

      // What lies between two messages takes some of the time.
      assertThat(told).hasSize(2).allMatch(time -> time.compareTo(Duration.ofMinutes(8)) > 0);
      assertThat(clock.waits()).containsAll(told);
      bench.assertAllOnce(3);
    }
  }

  @Test
  void tellsWhatHappensToWhichItem() {
    List<BatchProgress> told = new ArrayList<>();
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      BatchReport report = nemo.batch(bench.request(3).onProgress(told::add).build());

      assertThat(told).allMatch(progress -> progress.count() == 3);
      for (int index = 0; index < 3; index++) {
        int item = index;
        List<BatchProgress> own =
            told.stream().filter(progress -> progress.index() == item).toList();
        assertThat(own)
            .filteredOn(BatchProgress.ItemProgress.class::isInstance)
            .extracting(progress -> ((BatchProgress.ItemProgress) progress).progress())
            .extracting(progress -> (Object) progress.getClass())
            .contains(
                AnimateProgress.Uploaded.class,
                AnimateProgress.AgentSays.class,
                AnimateProgress.DraftReady.class,
                AnimateProgress.Rendering.class,
                AnimateProgress.Downloading.class);
        assertThat(own)
            .last()
            .isEqualTo(new BatchProgress.ItemEnded(item, 3, report.results().get(item)));
      }
    }
  }

  @Test
  void aListenerThatFailsStopsNothing() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      BatchRequest request =
          bench
              .request(2)
              .onProgress(progress -> {
                throw new IllegalStateException("planned");
              })
              .build();

      assertThat(nemo.batch(request).isComplete()).isTrue();
      bench.assertAllOnce(2);
    }
  }

  /** The only thread of the caller's executor runs the batch itself. */
  @Test
  void needsNoThreadButItsOwn() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().executor(one).build()) {
      BatchReport report =
          nemo.async().batch(bench.request(4).parallel(2).build()).get(60, SECONDS);

      assertThat(report.isComplete()).isTrue();
      bench.assertAllOnce(4);
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  void aBatchThatIsDoneIsNotDoneAgain() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      nemo.batch(bench.request(3).build());
      int requests = bench.local().requests().size();
      List<JobHandle> records = bench.store().list();

      BatchReport again = nemo.batch(bench.request(3).build());

      assertThat(again.saved()).hasSize(3).allMatch(BatchResult.Saved::earlier);
      assertThat(bench.local().requests()).hasSize(requests);
      assertThat(bench.store().list()).isEqualTo(records);
    }
  }

  @Test
  void aFileThatWasRemovedIsFetchedAgain() throws IOException {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      nemo.batch(bench.request(3).build());
      Files.delete(bench.target(2));

      BatchReport again = nemo.batch(bench.request(3).build());

      assertThat(again.saved())
          .extracting(BatchResult.Saved::earlier)
          .containsExactly(true, false, true);
      bench.assertAllOnce(3);
      assertThat(bench.renders()).hasSize(3);
    }
  }

  @Test
  void moreItemsCanBeAddedLater() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      nemo.batch(bench.request(2).build());

      assertThat(nemo.batch(bench.request(4).build()).isComplete()).isTrue();

      bench.assertAllOnce(4);
    }
  }

  private static String session(BatchBench bench, int number) {
    String session = bench.record(number).orElseThrow().sessionId();
    assertThat(session).isNotNull();
    return session;
  }

  /**
   * Notes how long was waited.
   *
   * @param clock waits
   * @param waits from all threads
   */
  private record Waits(NemoClock clock, List<Duration> waits) implements NemoClock {

    Waits(NemoClock clock) {
      this(clock, Collections.synchronizedList(new ArrayList<>()));
    }

    @Override
    public Instant now() {
      return clock.now();
    }

    @Override
    public long nanoTime() {
      return clock.nanoTime();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      waits.add(duration);
      clock.sleep(duration);
    }
  }
}
