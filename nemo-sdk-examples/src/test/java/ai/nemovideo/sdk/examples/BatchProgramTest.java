package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.screen.Cells;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program batch as it is typed. */
@Timeout(180)
final class BatchProgramTest {

  private static final String NOTHING_SENT =
      "Nothing was sent for any video: mend this, and run it again.";

  @TempDir Path folder;

  @BeforeEach
  void draw() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Pictures.draw(folder.resolve("in").resolve("a.png"), 64, 48, Color.RED);
    Pictures.draw(folder.resolve("in").resolve("b.png"), 64, 48, Color.BLUE);
    Files.writeString(folder.resolve("in").resolve("b.txt"), "1 second, title \"B\"");
  }

  @Test
  void folderBecomesVideosAndTheSameCommandPaysNothingMore() {
    Capture first = batch("in", "-p", "1 second", "--json");

    assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCodes.OK);
    assertThat(first.outJson()).hasSize(1);
    assertThat(first.outJson().get(0)).containsEntry("complete", true).containsEntry("saved", 2.0);
    assertThat(first.errJson())
        .anySatisfy(line -> assertThat(line).containsEntry("stage", "rendering"));
    assertThat(folder.resolve("out").resolve("a.mp4")).exists();
    Object left = credits();

    Capture again = batch("in", "-p", "1 second");

    assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCodes.OK);
    assertThat(again.err()).contains("goes on: 2 of 2 begun before, 2 of them paid for");
    assertThat(again.outLines()).contains("1  saved earlier              a.mp4");
    assertThat(credits()).isEqualTo(left);
  }

  @Test
  void whatWasMadeIsToldWhenTheReportCannotBeWritten() throws IOException {
    Files.createDirectories(folder.resolve("out").resolve("report.json").resolve("in-the-way"));

    Capture result = batch("in", "-p", "1 second", "--json");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.JOB_FAILED);
    assertThat(result.outJson()).hasSize(1);
    assertThat(result.outJson().get(0)).containsEntry("complete", true);
    assertThat(result.err()).contains("The report cannot be written");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80})
  void dryRunShowsThePlanAndSendsNothing(int columns) {
    Capture result =
        Capture.terminal(columns)
            .run(
                folder.resolve("state"),
                "batch",
                folder.resolve("in").toString(),
                "--dry-run",
                "-o",
                "videos",
                "-p",
                "a long prompt, 慢慢放大, that says what is wanted in more words than fit one line");

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.outLines())
        .contains("1  a.mp4", "   from b.png", "   1 second, title \"B\"")
        .filteredOn(line -> !line.contains("/"))
        .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(columns));
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("About 200 credits", "Nothing was sent.");
    assertThat(folder.resolve("state").resolve("local")).doesNotExist();
  }

  @Test
  void problemsComeAllAtOnceBeforeAnythingIsSent() throws IOException {
    Files.writeString(folder.resolve("videos.csv"), "image,prompt\nno.png,p\nin/a.png,\n");

    Capture result = batch("videos.csv");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.errLines()).hasSize(3);
    assertThat(result.errLines().get(2)).isEqualTo("batch: " + NOTHING_SENT);
    assertThat(result.errLines().get(0)).startsWith("batch: videos.csv line 2, column 1 (image): ");
    assertThat(result.errLines().get(1)).startsWith("batch: videos.csv line 3, column 10 (prompt)");
    assertThat(folder.resolve("state")).doesNotExist();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void filesOfSomebodyElseAreNotReplacedUnlessThatIsSaid() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Path video = Files.writeString(out.resolve("a.mp4"), "keep");
    Path report = Files.writeString(out.resolve("report.csv"), "kept,too");

    Capture refused = batch("in", "-p", "1 second");
    Capture dry = batch("in", "-p", "1 second", "--dry-run");

    assertThat(refused.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(dry.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(dry.err()).isEqualTo(refused.err());
    assertThat(refused.errLines())
        .containsExactly(
            "batch: " + video + " is there, and this batch has not made it.",
            "batch: " + report + " is there, and is no report of a batch.",
            "batch: Give --output another folder, or add --overwrite to replace them.",
            "batch: " + NOTHING_SENT);
    assertThat(folder.resolve("state").resolve("local")).doesNotExist();
    assertThat(video).hasContent("keep");
    assertThat(batch("in", "-p", "1 second", "--dry-run", "--overwrite").out())
        .contains("a.mp4  (replaces the file that is there)");

    Capture made = batch("in", "-p", "1 second", "--overwrite");

    assertThat(made.exitCode()).as(made.err()).isEqualTo(ExitCodes.OK);
    assertThat(Files.size(video)).isGreaterThan(100);
    assertThat(report).content().contains("item,place,status");
  }

  @Test
  void pictureThatIsNoneIsNoticedBeforeAnythingIsSent() throws IOException {
    Path text = Files.writeString(folder.resolve("in").resolve("c.jpg"), "hello");

    Capture result = batch("in", "-p", "1 second", "--dry-run");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.errLines()).first().asString().contains(text + " is no picture");
  }

  @Test
  void videoThatGoesElsewhereIsNotCountedAsOneOfTheFolder() throws IOException {
    Path elsewhere = folder.resolve("other").resolve("a.mp4");
    Files.writeString(
        folder.resolve("videos.csv"),
        "image,prompt,output\nin/a.png,1 second," + elsewhere + "\nin/b.png,1 second,\n");

    Capture dry = batch("videos.csv", "--dry-run");
    Capture made = batch("videos.csv");

    assertThat(dry.out().replaceAll("\\s+", " "))
        .contains("2 videos to " + folder.resolve("out") + ", but for " + elsewhere + ".");
    assertThat(made.exitCode()).as(made.err()).isEqualTo(ExitCodes.OK);
    assertThat(made.out().replaceAll("\\s+", " "))
        .contains("1 of them in " + folder.resolve("out") + ", others at " + elsewhere + ".");
  }

  @Test
  void folderThatCannotBeIsSaidOnce() throws IOException {
    Files.writeString(folder.resolve("wall"), "");
    Capture result =
        Capture.run(
            folder.resolve("state"),
            "batch",
            folder.resolve("in").toString(),
            "-p",
            "p",
            "-o",
            folder.resolve("wall").resolve("out").toString());

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.errLines())
        .singleElement()
        .asString()
        .endsWith(folder.resolve("wall") + " is not a folder.");
  }

  @Test
  void optionsThatCannotBeAreAllNamed() {
    Capture result = batch("in", "-p", " ", "--parallel", "0", "--apart", "-1");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.errLines()).hasSize(3);
    assertThat(batch("in", "-p", "p", "--id", "a b").errLines())
        .hasSize(2)
        .first()
        .asString()
        .contains("The name of a batch cannot be a b");
    assertThat(batch("in/a.png", "-p", "p").err()).contains("is an image");
  }

  private Object credits() {
    return Capture.run(folder.resolve("state"), "credits", "--json").outJson().get(0);
  }

  private Capture batch(String source, String... args) {
    String[] all = new String[args.length + 4];
    all[0] = "batch";
    all[1] = folder.resolve(source).toString();
    all[2] = "-o";
    all[3] = folder.resolve("out").toString();
    System.arraycopy(args, 0, all, 4, args.length);
    return Capture.run(folder.resolve("state"), all);
  }
}
