package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.draft.TimelineChange.TrackAdded;
import ai.nemovideo.sdk.draft.TimelineDifference;
import ai.nemovideo.sdk.draft.TrackType;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.model.SessionState;
import ai.nemovideo.sdk.skill.GuiAction;
import ai.nemovideo.sdk.testing.Pictures;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a caller can tell about a message whose answer was silence. */
class AgentReplyTest {

  @TempDir Path folder;

  private final LocalNemo local =
      LocalNemo.builder().scenario(Scenario.builder().startingCredits(1_000).build()).start();
  private final NemoClient nemo = NemoClient.builder().baseUrl(local.baseUrl()).anonymous().build();
  private final NemoSession session = nemo.openSession();

  @BeforeEach
  void aDraftThenSilence() {
    session.upload(MediaSource.file(Pictures.png(folder, "a.png")));
    assertThat(session.send("3-second video, no music").report()).contains("3");
    local.scenario(local.scenario().toBuilder().speech(Scenario.Speech.SILENT).build());
  }

  @AfterEach
  void stop() {
    nemo.close();
    local.close();
  }

  @Test
  void aSilentEditIsToldByWhatItHasChanged() {
    AgentReply reply = session.send("add the title \"Paradise Found\"");

    assertThat(reply.words()).isEmpty();
    assertThat(reply.changed()).isTrue();
    TimelineDifference difference = reply.difference().orElseThrow();
    assertThat(difference.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            TrackAdded.class, added -> assertThat(added.type()).isEqualTo(TrackType.TEXT));
    assertThat(reply.report()).isEqualTo("Title added: “Paradise Found”, 0–3 s");
    assertThat(reply.report(Locale.CHINA)).isEqualTo("新增标题：“Paradise Found”，0–3 秒");
  }

  @Test
  void aSilentFirstDraftIsToldInFull() {
    NemoSession other = nemo.openSession();
    other.upload(MediaSource.file(Pictures.png(folder, "b.png")));

    AgentReply reply = other.send("2-second video, no music");

    assertThat(reply.report()).startsWith("Video added: b").contains("0–2 s");
  }

  @Test
  void whatNoTimelineShowsIsSaidToHaveChanged() {
    AgentReply reply = session.send("pan left");

    assertThat(reply.changed()).isTrue();
    assertThat(reply.difference()).hasValue(TimelineDifference.NONE);
    assertThat(reply.report())
        .isEqualTo("The draft has changed, but in nothing that the timeline shows");
  }

  @Test
  void silenceWithoutAChangeIsSaidToo() {
    AgentReply reply = new AgentReply("", session.state(), null);

    assertThat(reply.difference()).hasValue(TimelineDifference.NONE);
    assertThat(reply.report()).isEqualTo("No change in the timeline");
  }

  @Test
  void withoutTheStateBeforeTheTimelineIsTold() {
    AgentReply reply = new AgentReply(" ", null, session.state());

    assertThat(reply.difference()).isEmpty();
    assertThat(reply.report()).startsWith("Timeline (1 track): 1. Video: a");
    assertThat(reply.report(Locale.CHINESE)).startsWith("时间线");
  }

  @Test
  void talkOfAScreenIsNotReported() {
    String words = "I've added the title. Click Export to download it.";
    AgentReply reply = new AgentReply(words, session.state(), null);

    assertThat(reply.words()).isEqualTo(words);
    assertThat(reply.report()).isEqualTo("I've added the title.");
    assertThat(reply.report(Locale.CHINESE)).isEqualTo("I've added the title.");
    assertThat(reply.translation().actions())
        .containsExactly(new GuiAction(GuiAction.Kind.EXPORT, "Click Export to download it"));
  }

  @Test
  void whereTheAgentOnlyTalkedOfAScreenTheChangeIsReported() {
    SessionState before = session.state();
    session.send("add the title \"Paradise Found\"");
    AgentReply reply = new AgentReply("Click Export to download it.", before, session.state());

    assertThat(reply.report()).isEqualTo("Title added: “Paradise Found”, 0–3 s");
    assertThat(reply.translation().actions()).hasSize(1);
  }
}
