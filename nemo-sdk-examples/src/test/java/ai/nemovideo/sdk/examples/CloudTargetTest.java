package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.api.AnonymousToken;
import ai.nemovideo.sdk.api.AnonymousTokenApi;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.local.LocalNemo;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code --target cloud} programs go where the environment says, with its token. */
final class CloudTargetTest {

  @TempDir Path folder;

  private final LocalNemo cloud = LocalNemo.start();

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void programsUseTheServiceAndTheTokenOfTheEnvironment() throws Exception {
    Pictures.draw(folder.resolve("a.png"), 320, 200, Color.BLUE);
    String token = token();

    Capture made = run(token, "quick-edit", "-i", "a.png", "-p", "1 second", "-o", "a.mp4");
    Capture left = run(token, "credits", "--json");
    Capture jobs = run(token, "status", "--json");

    assertThat(made.exitCode()).as(made.err()).isEqualTo(ExitCodes.OK);
    assertThat(folder.resolve("a.mp4")).isNotEmptyFile();
    assertThat(cloud.charges()).hasSize(1);
    assertThat(left.outJson().get(0)).containsEntry("available", 0.0);
    assertThat(jobs.outJson())
        .singleElement()
        .satisfies(job -> {
          assertThat(job).containsEntry("target", "cloud");
        });
    assertThat(cloud.requests())
        .filteredOn(request -> request.path().equals("/api/auth/anonymous-token"))
        .as("no other token was taken than the one of the environment")
        .hasSize(1);
    assertThat(made.out() + made.err()).doesNotContain(token);
    try (var kept = Files.walk(folder.resolve("state"))) {
      assertThat(kept.map(Path::getFileName).map(Path::toString))
          .as("no local service was begun")
          .doesNotContain("local");
    }
  }

  @Test
  void variableThatCannotBeUsedIsNamed() throws Exception {
    Capture run =
        ChildJvm.run(
            folder,
            Map.of("NEMO_API_URL", "nonsense"),
            NemoExamples.class,
            List.of("credits", "--target", "cloud"));

    assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(run.err()).contains("NEMO_API_URL: The base URL has to be https");
  }

  private Capture run(String token, String program, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(program, "--target", "cloud"));
    all.addAll(List.of(arguments));
    return ChildJvm.run(
        folder,
        Map.of("NEMO_API_URL", cloud.baseUrl().toString(), "NEMO_TOKEN", token),
        NemoExamples.class,
        all);
  }

  private String token() throws IOException {
    try (NemoClient nemo = NemoClient.builder().baseUrl(cloud.baseUrl()).token("none").build()) {
      AnonymousToken given =
          Objects.requireNonNull(
                  nemo.api(AnonymousTokenApi.class)
                      .create(UUID.randomUUID().toString())
                      .execute()
                      .body())
              .data();
      return Objects.requireNonNull(Objects.requireNonNull(given).token());
    }
  }
}
