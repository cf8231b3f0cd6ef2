package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InputProblem.Kind;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.skill.JsonPrompt;
import ai.nemovideo.sdk.skill.JsonScene;
import ai.nemovideo.sdk.testing.Pictures;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The images that a JSON prompt names are looked for before anything is sent. */
class JsonPromptInputTest {

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
  void namesThatAreNoneOrTwoAreToldWithTheKnownOnes() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    AnimateRequest request =
        AnimateRequest.builder()
            .image(Pictures.png(folder, "harbour.png"))
            .image(Pictures.png(folder, "twice.png"))
            .image(Pictures.png(other, "twice.png"))
            .add(MediaSource.url(URI.create("https://example.org/x/far.png?size=2")))
            .image(folder.resolve("missing.png"))
            .prompt(
                JsonPrompt.builder()
                    .scene(JsonScene.of("harbour.png"))
                    .scene(JsonScene.of("harbor.png"))
                    .scene(JsonScene.next())
                    .scene(JsonScene.of("twice.png"))
                    .scene(JsonScene.of("far.png"))
                    .build())
            .build();

    InvalidRequestException e =
        catchThrowableOfType(InvalidRequestException.class, () -> nemo.animate(request));

    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(e.problems())
        .extracting(InputProblem::kind)
        .containsExactly(Kind.MISSING, Kind.UNKNOWN_IMAGE, Kind.AMBIGUOUS_IMAGE);
    assertThat(e.problems().get(1).input()).isEqualTo("scenes[1].image");
    assertThat(e.problems().get(1).message())
        .contains("Scene 2", "harbor.png", "far.png", "twice.png", "Did you mean harbour.png?");
    assertThat(e.problems().get(2).message()).contains("Scene 4", "2 of the inputs");
  }

  @Test
  void theLastPromptCounts() {
    JsonPrompt prompt = JsonPrompt.builder().scene(JsonScene.of("a.png")).build();
    AnimateRequest inJson = AnimateRequest.builder().prompt("zoom").prompt(prompt).build();
    AnimateRequest inWords = AnimateRequest.builder().prompt(prompt).prompt("zoom").build();
    assertThat(inJson.prompt()).isEqualTo(prompt.toJson());
    assertThat(inJson.jsonPrompt()).contains(prompt);
    assertThat(inWords.prompt()).isEqualTo("zoom");
    assertThat(inWords.jsonPrompt()).isEmpty();
  }
}
