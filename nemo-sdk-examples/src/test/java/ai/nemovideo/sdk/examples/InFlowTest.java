package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Screen;
import java.awt.Color;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter for pipelines: good and bad lines in, a JSON line for each out. */
final class InFlowTest {

  private static final String WORDS = "1 second, square, no music";

  @TempDir Path folder;
  Path picture = Path.of("");

  @BeforeEach
  void draw() throws IOException {
    picture = Pictures.draw(folder.resolve("first.png"), 64, 48, Color.BLUE);
  }

  @Test
  void everyLineHasAnAnswerAndOneBadOneStopsNothing() {
    String lines =
        String.join(
            "\n",
            picture + "\t" + WORDS,
            "",
            folder.resolve("missing.png") + "\t" + WORDS,
            "{\"input\":\"" + picture + "\",\"prompt\":\"" + WORDS + "\",\"id\":\"order-17\"}",
            "{\"imput\":\"" + picture + "\"}",
            "{broken");

    Capture result =
        Capture.typed(lines).run(state(), "in-flow", "-d", folder.resolve("out").toString());

    assertThat(result.exitCode()).isEqualTo(ExitCodes.JOB_FAILED);
    List<Map<String, Object>> answers = result.outJson();
    assertThat(answers).hasSize(5);
    assertThat(answers.get(0))
        .containsEntry("input", picture.toString())
        .containsEntry("prompt", WORDS)
        .containsEntry("file", folder.resolve("out").resolve("first.mp4").toString())
        .containsKeys("session", "timeline", "seconds", "job")
        .doesNotContainKey("error");
    assertThat(answers.get(1))
        .extractingByKey("error", MAP)
        .containsEntry("outcome", "NOT_SENT")
        .extractingByKey("message")
        .asString()
        .contains("There is no file");
    assertThat(answers.get(2))
        .containsEntry("id", "order-17")
        .containsEntry("job", "order-17")
        .containsEntry("file", folder.resolve("out").resolve("first-2.mp4").toString());
    assertThat(answers.get(3))
        .extractingByKey("error", MAP)
        .extractingByKey("message")
        .asString()
        .contains("imput");
    assertThat(answers.get(4)).containsEntry("line", "{broken").containsKey("error");
    assertThat(folder.resolve("out"))
        .isDirectoryContaining("glob:**first.mp4")
        .isDirectoryContaining("glob:**first-2.mp4");
    assertThat(answers)
        .extracting(answer -> answer.get("lineNumber"))
        .containsExactly(1.0, 3.0, 4.0, 5.0, 6.0);
    assertThat(answers.subList(3, 5))
        .allSatisfy(answer ->
            assertThat(answer)
                .extractingByKey("error", MAP)
                .containsEntry("outcome", "NOT_SENT")
                .containsEntry("retryable", false)
                .containsKeys("type", "stage"));
    assertThat(result.err())
        .contains("in-flow: line 3: There is no file", "in-flow: line 5: \"imput\" is not known")
        .contains("Line 4: " + picture, "Session: ");
  }

  @Test
  void addressThatNobodyCanLoadIsNotTakenForAFile() {
    Capture result = Capture.run(state(), "in-flow", "ftp://example.org/y.jpg");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.JOB_FAILED);
    assertThat(result.err())
        .contains("The address ftp://example.org/y.jpg begins with neither https:// nor http://.");
  }

  /** The first video was paid for; the second would be written over it. */
  @Test
  void lineThatNamesTheFileOfAnotherVideoIsRefusedBeforeItIsPaid() {
    String line = "{\"input\":\"" + picture + "\",\"prompt\":\"" + WORDS + "\",";
    String lines =
        String.join(
            "\n",
            line + "\"file\":\"a.mp4\",\"id\":\"one\"}",
            line + "\"file\":\"a.mp4\"}",
            line + "\"file\":\"a.mp4\",\"id\":\"one\"}",
            picture + "\t" + WORDS,
            line + "\"file\":\"first.mp4\"}");

    Capture result =
        Capture.typed(lines).run(state(), "in-flow", "-d", folder.resolve("out").toString());

    List<Map<String, Object>> answers = result.outJson();
    assertThat(answers)
        .extracting(answer -> answer.containsKey("error"))
        .containsExactly(false, true, false, false, true);
    assertThat(answers.get(1).toString()).contains("give this one a file of its own");
    assertThat(StateFolder.of(state()).jobs().list()).hasSize(2);
  }

  @Test
  void quietLeavesNothingButTheAnswer() {
    Capture result =
        Capture.run(
            state(), "in-flow", "--quiet", "-d", folder.toString(), picture.toString(), WORDS);

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.err()).isEmpty();
    assertThat(result.outJson()).hasSize(1);
    assertThat(folder.resolve("first.mp4")).exists();
  }

  @Test
  void problemsAreObjectsToo() {
    Capture result = Capture.run(state(), "in-flow", "--json", folder.resolve("no.png").toString());

    assertThat(result.exitCode()).isEqualTo(ExitCodes.JOB_FAILED);
    assertThat(result.errJson()).last().asInstanceOf(MAP).containsKey("error");
    assertThat(result.outJson()).hasSize(1);
  }

  @Test
  void nothingIsBegunWhenNobodyReadsAnyMore() {
    StringWriter err = new StringWriter();
    String lines = "no-1.png\nno-2.png\nno-3.png\n";
    Screen screen =
        new Screen(
            new BufferedReader(new StringReader(lines)),
            false,
            new PrintWriter(new ClosedPipe(), true),
            Look.plain(true),
            new PrintWriter(err, true),
            Look.plain(true));

    int exitCode =
        NemoExamples.commandLine(screen)
            .execute("in-flow", "--state", state().toString(), "-d", folder.toString());

    assertThat(exitCode).isEqualTo(ExitCodes.DESERTED);
    assertThat(err.toString())
        .contains("no-1.png", "Nobody reads the results any more")
        .doesNotContain("no-2.png");
  }

  @Test
  void requestOfAJobThatNeverBeganIsNotKept() throws IOException {
    Capture.run(state(), "in-flow", folder.resolve("no.png").toString());

    Path requests = state().resolve("requests");
    try (var files = Files.list(requests)) {
      assertThat(files).isEmpty();
    }
  }

  private Path state() {
    return folder.resolve("state");
  }

  /** What standard output is when {@code head} has gone. */
  private static final class ClosedPipe extends Writer {

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void flush() {
      // Nothing is kept back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
