package ai.nemovideo.sdk.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InputProblem.Kind;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.testing.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot work is found for all items at once, before anything is sent. */
@Timeout(60)
class BatchInputTest {

  @TempDir Path folder;

  @Test
  void namesEverythingThatIsWrongAtOnce() throws IOException {
    Path picture = Pictures.png(folder, "a.png");
    Path text = Files.writeString(folder.resolve("notes.txt"), "no picture");
    Path taken = Files.createDirectory(folder.resolve("taken.mp4"));
    BatchRequest request =
        BatchRequest.builder()
            .add(picture, "  ", folder.resolve("v1.mp4"))
            .add(folder.resolve("missing.png"), "zoom", folder.resolve("x/../v1.mp4"))
            .add(picture, "zoom", picture)
            .add(picture, "zoom", text.resolve("v4.mp4"))
            .add(picture, "zoom", taken)
            .add(text, "zoom", folder.resolve("v6.mp4"))
            .add(new BatchItem(List.of(), "zoom", folder.resolve("v7.mp4")))
            .add(picture, "zoom", folder.resolve("v6.mp4.draft"))
            .build();
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      InvalidRequestException e =
          catchThrowableOfType(InvalidRequestException.class, () -> nemo.batch(request));

      assertThat(e.problems())
          .extracting(InputProblem::kind)
          .containsExactly(
              Kind.BLANK_PROMPT,
              Kind.MISSING,
              Kind.BAD_TARGET,
              Kind.BAD_TARGET,
              Kind.BAD_TARGET,
              Kind.BAD_TARGET,
              Kind.UNSUPPORTED_TYPE,
              Kind.NO_IMAGE,
              Kind.BAD_TARGET);
      assertThat(e.problems())
          .extracting(InputProblem::message)
          .satisfiesExactly(
              one -> assertThat(one).startsWith("Item 1: The prompt is blank"),
              one -> assertThat(one).startsWith("Item 2: There is no file"),
              one ->
                  assertThat(one).startsWith("Item 2: ").contains("in the way of that of item 1"),
              one -> assertThat(one).startsWith("Item 3: ").contains("overwrite the input"),
              one -> assertThat(one).startsWith("Item 4: ").contains("is not a folder"),
              one -> assertThat(one).startsWith("Item 5: ").contains("is a folder"),
              one -> assertThat(one).startsWith("Item 6: ").contains("notes.txt"),
              one -> assertThat(one).startsWith("Item 7: ").contains("There is no image"),
              one -> assertThat(one).startsWith("Item 8: ").contains("of item 6"));
      assertThat(bench.local().requests()).isEmpty();
      assertThat(bench.store().list()).isEmpty();
    }
  }

  /** A link is another name of the same place. */
  @Test
  void seesThroughLinks() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    Path picture = Pictures.png(folder, "a.png");
    BatchRequest request =
        BatchRequest.builder()
            .add(picture, "zoom", real.resolve("v.mp4"))
            .add(picture, "zoom", link.resolve("v.mp4"))
            .build();
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      InvalidRequestException e =
          catchThrowableOfType(InvalidRequestException.class, () -> nemo.batch(request));

      assertThat(e.problems()).extracting(InputProblem::kind).containsExactly(Kind.BAD_TARGET);
    }
  }

  /** Before the files are there, nothing tells whether the disk keeps such names apart. */
  @ParameterizedTest
  @CsvSource({
    "A.mp4, a.mp4",
    "out/v.mp4, OUT/v.mp4",
    "v.mp4, V.MP4.Part",
  })
  void targetsThatSomeDisksTakeForOneAreRefused(String one, String other) {
    Path picture = Pictures.png(folder, "p.png");
    BatchRequest request =
        BatchRequest.builder()
            .add(picture, "zoom", folder.resolve(one))
            .add(picture, "zoom", folder.resolve(other))
            .build();
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      InvalidRequestException e =
          catchThrowableOfType(InvalidRequestException.class, () -> nemo.batch(request));

      assertThat(e.problems())
          .singleElement()
          .satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.BAD_TARGET);
            assertThat(problem.message())
                .startsWith("Item 2: ")
                .contains(other, "of item 1", one, "capitals from small letters");
          });
      assertThat(bench.local().requests()).isEmpty();
    }
  }

  @Test
  void anEmptyBatchIsNone() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      InvalidRequestException e =
          catchThrowableOfType(
              InvalidRequestException.class, () -> nemo.batch(BatchRequest.builder().build()));

      assertThat(e).hasMessage("There is no item in the batch: add at least one.");
    }
  }

  @Test
  void anItemThatHasChangedIsFoundBeforeAnythingIsSent() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      nemo.batch(bench.request(2).build());
      int requests = bench.local().requests().size();
      BatchRequest changed =
          BatchRequest.builder()
              .id(BatchBench.ID)
              .add(BatchBench.item(folder, 1))
              .add(Pictures.png(folder, "p2.png"), "other words", bench.target(2))
              .add(BatchBench.item(folder, 3))
              .build();

      InvalidRequestException e =
          catchThrowableOfType(InvalidRequestException.class, () -> nemo.batch(changed));
      assertThat(e.problems())
          .singleElement()
          .satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.JOB_ID_IN_USE);
            assertThat(problem.message()).startsWith("Item 2: The job batch-1.2 was begun with");
          });

      OutputSettings other = new OutputSettings("mp4", "low", null, null);
      assertThat(
              catchThrowableOfType(
                      InvalidRequestException.class,
                      () -> nemo.batch(bench.request(2).output(other).build()))
                  .problems())
          .hasSize(2);
      assertThat(bench.local().requests()).hasSize(requests);
    }
  }

  /** A job of a batch is gone on with by its batch only: its session holds other items, too. */
  @Test
  void aSingleRequestDoesNotTakeUpAnItem() {
    try (BatchBench bench =
            BatchBench.start(folder, BatchBench.scenario().startingCredits(0).build());
        NemoClient nemo = bench.client().build()) {
      nemo.batch(bench.request(1).build());
      AnimateRequest single =
          AnimateRequest.builder()
              .image(folder.resolve("p1.png"))
              .prompt(BatchBench.instruction(1))
              .build();

      InvalidRequestException e =
          catchThrowableOfType(
              InvalidRequestException.class,
              () -> nemo.resume(bench.record(1).orElseThrow(), single));
      assertThat(e.problems()).extracting(InputProblem::kind).containsExactly(Kind.JOB_ID_IN_USE);
    }
  }

  @Test
  void aBatchOfAnotherAccountIsRefused() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build();
        NemoClient other = bench.client().token("nmv_usr_of_somebody_else").build()) {
      bench.local().failNextRenders(2);
      nemo.batch(bench.request(1).build());
      int requests = bench.local().requests().size();

      JobNotResumableException e =
          catchThrowableOfType(
              JobNotResumableException.class, () -> other.batch(bench.request(1).build()));

      assertThat(e.reason()).isEqualTo(JobNotResumableException.Reason.OTHER_ACCOUNT);
      assertThat(bench.local().requests()).hasSize(requests);
    }
  }

  /** An input of what is paid for already is not needed any more. */
  @Test
  void whatWasSentNeedsNoInputs() throws IOException {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      bench.local().failNextRenders(2);
      BatchRequest request = bench.request(1).build();
      assertThat(nemo.batch(request).failed()).hasSize(1);
      Files.delete(folder.resolve("p1.png"));

      assertThat(nemo.batch(request).isComplete()).isTrue();
    }
  }

  @Test
  void aRequestRejectsWhatIsNoRequest() {
    BatchRequest.Builder builder = BatchRequest.builder();
    assertThatIllegalArgumentException().isThrownBy(() -> builder.id("not a name"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.id("x".repeat(91)));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.parallel(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.messagesApart(Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.minimumCredits(-1));
    assertThat(builder.build().id()).startsWith("batch_");
    BatchItem item =
        new BatchItem(List.of(MediaSource.bytes("a.png", new byte[1])), "x", Path.of("y"));
    assertThat(builder.addAll(List.of(item, item)).build().items()).containsExactly(item, item);
  }
}
