package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Screen;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.Scenario;
import java.awt.Color;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One program talks in a session at a time: two would take each other's changes for their own. */
@Timeout(180)
final class OneTalkTest {

  @TempDir Path folder;
  private LocalNemo local;
  private Path picture;
  private final StringWriter err = new StringWriter();

  /** What other programs have said that came while the first was talking. */
  private final List<Capture> others = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    picture = Pictures.draw(folder.resolve("a.png"), 64, 48, Color.BLUE);
    local =
        LocalNemo.builder()
            .dataDirectory(StateFolder.of(state()).localService())
            .durable(true)
            .scenario(
                Scenario.builder()
                    .rendering(Scenario.Rendering.QUICK)
                    .startingCredits(1_000)
                    .build())
            .start();
  }

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void scriptStaysOutOfTheSessionOfAChat() {
    BufferedReader typing =
        new BufferedReader(Reader.nullReader()) {
          @Override
          public String readLine() throws IOException {
            others.add(script("title \"Hi\""));
            return super.readLine();
          }
        };

    int code = chat(typing);

    assertThat(code).as(err.toString()).isEqualTo(ExitCodes.OK);
    assertThat(others).singleElement().satisfies(this::isRefused);
    assertThat(turns()).isZero();
    Capture later = script("1-second video, no music");
    assertThat(later.exitCode()).as(later.err()).isEqualTo(ExitCodes.OK);
    assertThat(turns()).isEqualTo(1);
  }

  @Test
  void chatAndOtherScriptStayOutOfTheSessionOfAScript() {
    chat(new BufferedReader(Reader.nullReader()));
    PrintWriter out =
        new PrintWriter(new StringWriter()) {
          @Override
          public void println(String line) {
            if (others.isEmpty()) {
              others.add(script("title \"Hi\""));
              others.add(Capture.run(state(), "chat", "--language", "en"));
            }
            super.println(line);
          }
        };

    int code = run(new BufferedReader(Reader.nullReader()), out, args("1-second video, no music"));

    assertThat(code).as(err.toString()).isEqualTo(ExitCodes.OK);
    assertThat(others).hasSize(2).allSatisfy(this::isRefused);
    assertThat(turns()).isEqualTo(1);
    assertThat(local.charges()).hasSize(1);
  }

  /** Whoever has begun anew is not there any more. */
  @Test
  void chatThatHasBegunAnewLeavesItsOldSessionToOthers() {
    chat(new BufferedReader(Reader.nullReader()));
    String old = session();
    BufferedReader typing =
        new BufferedReader(Reader.nullReader()) {
          @Override
          public String readLine() throws IOException {
            if (session().equals(old)) {
              return "/new";
            }
            others.add(Capture.run(state(), args("1-second video, no music", old)));
            others.add(Capture.run(state(), args("title \"Hi\"", session())));
            return super.readLine();
          }
        };

    assertThat(chat(typing)).as(err.toString()).isEqualTo(ExitCodes.OK);

    assertThat(others).hasSize(2);
    assertThat(others.get(0).exitCode()).as(others.get(0).err()).isEqualTo(ExitCodes.OK);
    isRefused(others.get(1));
  }

  private void isRefused(Capture other) {
    assertThat(other.exitCode()).as(other.err()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(other.err()).contains("Another program is talking in session " + session());
    assertThat(other.out()).isEmpty();
  }

  private int chat(BufferedReader in) {
    return run(in, new PrintWriter(new StringWriter()), "chat", "--language", "en");
  }

  private Capture script(String step) {
    return Capture.run(state(), args(step));
  }

  private String[] args(String step) {
    return args(step, session());
  }

  private String[] args(String step, String session) {
    return new String[] {
      "iterative",
      "--language",
      "en",
      "--session",
      session,
      "-i",
      picture.toString(),
      "-e",
      step,
      "-o",
      folder.resolve("cut.mp4").toString()
    };
  }

  private int run(BufferedReader in, PrintWriter out, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(1, List.of("--state", state().toString()));
    Screen screen =
        new Screen(in, false, out, Look.plain(true), new PrintWriter(err, true), Look.plain(true));
    return NemoExamples.commandLine(screen).execute(all.toArray(new String[0]));
  }

  /** That of the chat. */
  private String session() {
    Path note = state().resolve("chat").resolve("local-ai-image-to-video-king.json");
    try {
      return String.valueOf(Json.read(Files.readString(note)).get("session"));
    } catch (IOException e) {
      throw new AssertionError("no chat has begun", e);
    }
  }

  private long turns() {
    return local.requests().stream().map(RecordedRequest::path).filter("/run_sse"::equals).count();
  }

  private Path state() {
    return folder.resolve("state");
  }
}
