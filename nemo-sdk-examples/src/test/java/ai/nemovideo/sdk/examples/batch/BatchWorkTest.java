package ai.nemovideo.sdk.examples.batch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.nemovideo.sdk.examples.screen.Json;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a CSV text to videos and reports, on the local service. */
@Timeout(120)
final class BatchWorkTest {

  private static final String TWO =
      "image,prompt,output\na.png,1 second,\nb.png,\"2 seconds, title \"\"B\"\"\",second\n";

  @TempDir Path folder;

  @BeforeEach
  void draw() throws IOException {
    Stage.draw(folder.resolve("a.png"), Color.BLUE);
    Stage.draw(folder.resolve("b.png"), Color.RED);
    Files.writeString(folder.resolve("broken.jpg"), "GIF89a, but no picture");
  }

  @Test
  void rowsBecomeTheVideosThatTheyAskFor() throws IOException {
    try (Stage stage = new Stage(folder, 1000)) {
      assertThat(stage.run(TWO)).as(stage.err()).isTrue();

      assertThat(Mp4Length.seconds(stage.videos().resolve("a.mp4"))).isEqualTo(1, within(0.1));
      assertThat(Mp4Length.seconds(stage.videos().resolve("second.mp4"))).isEqualTo(2, within(0.1));
      assertThat(stage.out().lines())
          .contains("All 2 videos are in " + stage.videos() + ".")
          .last()
          .isEqualTo(stage.videos().resolve("report.json").toString());
      assertThat(stage.err().lines())
          .contains("[1/2] a.mp4: uploading", "[2/2] second.mp4: rendering", "[1/2] a.mp4: saved");
    }
  }

  @Test
  void reportsSayWhatCameOfEachRow() throws IOException {
    try (Stage stage = new Stage(folder, 1000)) {
      assertThat(stage.run("image,prompt\na.png,1 second\nbroken.jpg,1 second\nb.png,1 second\n"))
          .isFalse();

      Map<String, Object> report = json(stage);
      assertThat(report).containsEntry("complete", false).containsEntry("saved", 2.0);
      assertThat(items(report))
          .extracting(item -> item.get("status"))
          .containsExactly("saved", "failed", "saved");
      assertThat(items(report).get(1))
          .containsEntry("place", "videos.csv line 3")
          .containsEntry("mayHaveBeenCharged", false)
          .hasEntrySatisfying("problem", words -> assertThat(words.toString()).contains("broken"))
          .hasEntrySatisfying("advice", words -> assertThat(words.toString()).contains("image"));
      assertThat(items(report).get(0)).containsKeys("session", "render", "seconds", "file");
      assertThat(stage.videos().resolve("b.mp4")).exists();
      assertThat(stage.videos().resolve("broken.mp4")).doesNotExist();
      assertThat(stage.err()).contains("[2/3] broken.mp4: failed: ");
      assertThat(stage.out()).contains("2 of 3 videos are in", "2  failed", "Nothing was paid.");

      List<List<Cell>> rows =
          CsvTable.of(Files.readString(stage.videos().resolve("report.csv")).substring(1)).rows();
      assertThat(rows).hasSize(4);
      assertThat(rows.get(2)).extracting(Cell::text).contains("2", "videos.csv line 3", "failed");
    }
  }

  @Test
  void sameAgainPaysNothingAndAChangedRowIsMadeAlone() throws IOException {
    try (Stage stage = new Stage(folder, 1000)) {
      stage.run(TWO);
      assertThat(stage.run(TWO)).isTrue();

      assertThat(stage.service().charges()).hasSize(2);
      assertThat(items(json(stage)))
          .extracting(item -> item.get("status"))
          .containsOnly("saved earlier");

      assertThat(stage.run("image,prompt,output\nb.png,1 second,\n" + TWO.substring(20))).isTrue();

      assertThat(stage.service().charges()).hasSize(3);
      assertThat(items(json(stage)))
          .extracting(item -> item.get("status"))
          .containsExactly("saved", "saved earlier", "saved earlier");
    }
  }

  @Test
  void withoutCreditsItSaysWhatIsLeftAndWhereToRegister() throws IOException {
    try (Stage stage = new Stage(folder, 100)) {
      assertThat(stage.run(TWO + "a.png,3 seconds,third\n")).isFalse();

      assertThat(stage.service().charges()).hasSize(1);
      Map<String, Object> report = json(stage);
      assertThat(report).containsEntry("saved", 1.0).containsEntry("notBegun", 1.0);
      String link = String.valueOf(report.get("registration"));
      assertThat(link).contains("register?bind=");
      assertThat(stage.out()).contains("not begun", "Register to go on: ").contains(link);
    }
  }

  private static Map<String, Object> json(Stage stage) throws IOException {
    return Json.read(Files.readString(stage.videos().resolve("report.json")).strip());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> items(Map<String, Object> report) {
    return (List<Map<String, Object>>) requireNonNull(report.get("items"));
  }
}
