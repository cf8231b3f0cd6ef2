package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.testing.Pictures;
import ai.nemovideo.sdk.testing.WaitlessClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking the last change back is a message to the agent. */
class UndoTest {

  @TempDir Path folder;

  private final LocalNemo local =
      LocalNemo.builder()
          .scenario(
              Scenario.builder()
                  .rendering(Scenario.Rendering.INSTANT)
                  .startingCredits(1_000)
                  .build())
          .start();

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void theLastChangeIsTakenBack() {
    try (NemoClient nemo = client("en")) {
      NemoSession session = edited(nemo, "2-second video, no music", "add the title \"Hello\"");
      List<AnimateProgress> seen = new ArrayList<>();

      AgentReply reply = session.undo(seen::add);

      assertThat(reply.difference().orElseThrow().sentences())
          .singleElement()
          .asString()
          .contains("removed", "Hello");
      assertThat(session.state().draft().orElseThrow().timeline().summary())
          .doesNotContain("Hello");
      assertThat(seen).anyMatch(AnimateProgress.AgentSays.class::isInstance);
      assertThat(local.charges())
          .as("it is asked for like any other change")
          .extracting(Charge::credits)
          .containsExactly(100L, 50L, 50L);
      assertThat(nemo.jobs().list()).isEmpty();
    }
  }

  @Test
  void aChineseAgentIsAskedInChinese() {
    try (NemoClient nemo = client("zh-CN")) {
      NemoSession session = edited(nemo, "2秒视频，不要音乐", "标题“你好”");

      AgentReply reply = session.undo();

      assertThat(lastMessage()).contains("撤销");
      assertThat(reply.words()).contains("撤销");
      assertThat(reply.draft().orElseThrow().timeline().summary()).doesNotContain("你好");
    }
  }

  @Test
  void whereThereIsNothingToTakeBackNothingChanges() {
    try (NemoClient nemo = client("en")) {
      AgentReply reply = edited(nemo, "2-second video").undo();

      assertThat(reply.changed()).isFalse();
      assertThat(reply.words()).isNotBlank();
    }
  }

  @Test
  void withFuturesToo() {
    try (NemoClient nemo = client("en")) {
      NemoSession session = edited(nemo, "2-second video", "add the title \"Hello\"");

      assertThat(session.async().undo().join().changed()).isTrue();
    }
  }

  private NemoClient client(String language) {
    return NemoClient.builder()
        .baseUrl(local.baseUrl())
        .anonymous()
        .language(language)
        .clock(new WaitlessClock())
        .build();
  }

  private NemoSession edited(NemoClient nemo, String... messages) {
    NemoSession session = nemo.openSession();
    session.upload(MediaSource.file(Pictures.png(folder, "a.png")));
    List.of(messages).forEach(session::send);
    return session;
  }

  private String lastMessage() {
    List<RecordedRequest> turns =
        local.requests().stream().filter(request -> request.path().equals("/run_sse")).toList();
    return turns.get(turns.size() - 1).body();
  }
}
