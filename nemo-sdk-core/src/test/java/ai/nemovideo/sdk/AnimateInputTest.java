package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InputProblem.Kind;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.testing.Pictures;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnimateInputTest {

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private NemoClient nemo;

  @BeforeEach
  void start() throws IOException {
    server.start();
    nemo = NemoClient.builder().baseUrl(server.url("/").uri()).build();
  }

  @AfterEach
  void nothingWasSent() {
    assertThat(server.getRequestCount()).isZero();
    nemo.close();
    server.close();
  }

  @Test
  void allProblemsComeAtOnceAndNothingIsSent() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jpg"));
    Path text = Files.writeString(folder.resolve("notes.txt"), "hello");
    Path huge = folder.resolve("huge.png");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(200L * 1024 * 1024 + 1);
    }
    Path missing = folder.resolve("missing.png");

    InvalidRequestException e = refused(List.of(empty, text, huge, missing, folder), "  ");

    assertThat(e.problems())
        .extracting(InputProblem::kind)
        .containsExactly(
            Kind.EMPTY,
            Kind.UNSUPPORTED_TYPE,
            Kind.TOO_LARGE,
            Kind.MISSING,
            Kind.NOT_A_FILE,
            Kind.BLANK_PROMPT);
    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(e.getMessage()).contains("6 problems", missing.toString(), "201 MB", "notes.txt");
  }

  @Test
  void noInputsAtAllIsOneClearSentence() {
    InvalidRequestException e = refused(List.of(), "zoom");
    assertThat(e).hasMessageContaining("no image");
    assertThat(e.problems()).extracting(InputProblem::kind).containsExactly(Kind.NO_IMAGE);
  }

  @Test
  void musicAloneIsNoImage() throws IOException {
    Path song = Files.writeString(folder.resolve("song.mp3"), "la");
    assertThat(refused(List.of(song), "zoom").problems())
        .extracting(InputProblem::kind)
        .containsExactly(Kind.NO_IMAGE);
  }

  @Test
  void theDocumentedLimitItselfIsAllowed() throws IOException {
    Path large = folder.resolve("large.png");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(200L * 1024 * 1024);
    }
    assertThat(refused(List.of(large), "").problems())
        .extracting(InputProblem::kind)
        .containsExactly(Kind.BLANK_PROMPT);
  }

  @Test
  void extensionsCountInAnyCase() {
    Path upper = Pictures.png(folder, "PHOTO.PNG");
    assertThat(refused(List.of(upper), "").problems())
        .extracting(InputProblem::kind)
        .containsExactly(Kind.BLANK_PROMPT);
  }

  @Test
  void addressesThatCannotBeFetchedAreNamed() {
    AnimateRequest request =
        AnimateRequest.builder()
            .add(MediaSource.url(URI.create("file:///etc/passwd")))
            .add(MediaSource.bytes("photo.bmp", new byte[] {1}))
            .prompt("zoom")
            .build();
    InvalidRequestException e =
        catchThrowableOfType(InvalidRequestException.class, () -> nemo.animate(request));
    assertThat(e.problems())
        .extracting(InputProblem::kind)
        .containsExactly(Kind.BAD_URL, Kind.UNSUPPORTED_TYPE);
  }

  private InvalidRequestException refused(List<Path> images, String prompt) {
    return catchThrowableOfType(InvalidRequestException.class, () -> nemo.animate(images, prompt));
  }
}
