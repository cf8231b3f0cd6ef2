package ai.nemovideo.sdk.examples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.chat.Talking.Said;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.examples.talk.NoteFile;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.skill.SkillProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole conversations with the local service. */
final class ConversationTest {

  @TempDir Path folder;

  private final LocalNemo local =
      LocalNemo.builder()
          .scenario(
              Scenario.builder()
                  .rendering(Scenario.Rendering.INSTANT)
                  .events(Scenario.EventDialect.TAGGED)
                  .startingCredits(1_000)
                  .build())
          .start();

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void skillIsTalkedWithFromThePictureToTheVideo() throws IOException {
    Path picture = talking().picture("a.png");

    Said said =
        talking()
            .say(
                "upload " + picture + " and make a 2-second video, no music",
                "show tracks",
                "make it 3 seconds",
                "/undo",
                "credits",
                "/export my cut",
                "/export my cut",
                "/quit",
                "this is not read any more");

    assertThat(said.code()).as(said.err()).isEqualTo(ExitCodes.OK);
    assertThat(said.err())
        .contains(SkillProfile.MOTION.title(), SkillProfile.MOTION.greeting())
        .contains(SkillProfile.MOTION.trySaying())
        .contains("1000 credits", "chat --skill ai-image-to-video-motion");
    assertThat(said.out())
        .contains("Uploaded: a.png", "I made a 2-second video", "┌─", "Timeline (1 track): 1.")
        .contains("3 seconds in all", "I took the last change back", "Credits: 800")
        .contains("Saved: " + folder.resolve("my cut.mp4"))
        .contains("Saved: " + folder.resolve("my cut-2.mp4"))
        .doesNotContain("not read");
    assertThat(folder.resolve("my cut.mp4")).isNotEmptyFile();
    assertThat(local.charges()).extracting(Charge::credits).containsExactly(100L, 50L, 50L);
    assertThat(local.requests())
        .filteredOn(request -> request.path().startsWith("/api/"))
        .allSatisfy(request ->
            assertThat(request.header("X-Skill-Source")).contains("ai-image-to-video-motion"));
  }

  @Test
  void skillIsTalkedWithInChinese() throws IOException {
    Path picture = talking().picture("花.png");

    Said said =
        talking()
            .in(Locale.CHINESE)
            .say("上传" + picture + "然后做成2秒视频，标题“你好”", "状态", "撤销", "积分", "导出");

    assertThat(said.code()).as(said.err()).isEqualTo(ExitCodes.OK);
    assertThat(said.err()).contains("正在准备", "已连接", SkillProfile.MOTION.greeting(Locale.CHINESE));
    assertThat(said.out())
        .contains("已上传：花.png", "你好", "积分：900", "已保存：" + folder.resolve("nemo-video.mp4"))
        .doesNotContain("Uploaded", "Timeline");
    assertThat(local.charges()).hasSize(1);
  }

  @Test
  void tipsOfTheSkillAreToldInBothLanguagesForNothing() throws IOException {
    Said said = talking().say("/help", "/tips");
    Said chinese = talking().in(Locale.CHINESE).say("/帮助", "/技巧");

    assertThat(said.code()).as(said.err()).isEqualTo(ExitCodes.OK);
    assertThat(said.out()).contains("  /tips ", "What helps with this skill:");
    assertThat(said.out().lines()).containsAll(indented(SkillProfile.MOTION.tips()));
    assertThat(chinese.code()).as(chinese.err()).isEqualTo(ExitCodes.OK);
    assertThat(chinese.out()).contains("  /技巧 ", "使用这个技能的小技巧：");
    assertThat(chinese.out().lines())
        .containsAll(indented(SkillProfile.MOTION.tips(Locale.CHINESE)));
    assertThat(requests("/run_sse")).isZero();
  }

  @Test
  void conversationIsTakenUpWhereItWasLeft() throws IOException {
    Path picture = talking().picture("a.png");
    talking().say("upload " + picture, "2-second video, title \"Hello\"");

    Said said = talking().say("make it 4 seconds");

    assertThat(said.err()).contains("Welcome back").doesNotContain("Try saying");
    assertThat(said.out()).contains("\"Hello\"", "4 seconds in all");
    assertThat(requests("/api/tasks/me/with-session/nemo_agent")).isEqualTo(1);
  }

  @Test
  void conversationThatIsGoneBeginsAnewAndSaysSo() throws IOException {
    note().write(Map.of("session", "999"));

    Said said = talking().say("status");

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err()).contains("no longer at the service", "Try saying");
    assertThat(said.out()).contains("nothing on the timeline");
    assertThat(note().read()).doesNotContainEntry("session", "999");
  }

  @Test
  void newConversationForgetsTheOldOne() throws IOException {
    talking().say("upload " + talking().picture("a.png"), "2-second video");

    Said said = talking().say("/new", "status");

    assertThat(said.out()).contains("A new conversation").endsWith("on the timeline yet.\n");
    assertThat(requests("/api/tasks/me/with-session/nemo_agent")).isEqualTo(2);
  }

  @Test
  void silentAnswerIsToldByWhatHasChanged() throws IOException {
    local.scenario(local.scenario().toBuilder().speech(Scenario.Speech.SILENT).build());

    Said said = talking().say("upload " + talking().picture("a.png"), "2-second video, no music");

    assertThat(said.out()).contains("Video added: a.png, 0–2 s");
  }

  @Test
  void emptyAccountGetsTheLinkAndPaysNothing() throws IOException {
    local.scenario(local.scenario().toBuilder().startingCredits(100).build());

    Said said =
        talking()
            .say("upload " + talking().picture("a.png"), "2-second video", "4 seconds", "credits");

    assertThat(said.code()).isEqualTo(ExitCodes.JOB_FAILED);
    assertThat(said.err()).contains("not enough credits", "/register?bind=anon_");
    assertThat(said.out()).as("what follows is not done").doesNotContain("Credits:");
    assertThat(local.charges()).hasSize(1);
    assertThat(StateFolder.of(folder).jobs().list()).as("nothing is in doubt").isEmpty();
  }

  @Test
  void planThatForbidsExportsIsNoMatterOfCredits() throws IOException {
    talking().say("upload " + talking().picture("a.png"), "2-second video");
    local.failNext("/api/render/proxy/lambda", 402, 402, 1);

    Said said = talking().say("export");

    assertThat(said.code()).isEqualTo(ExitCodes.JOB_FAILED);
    assertThat(said.err()).contains("no matter of credits", "upgrade");
  }

  @Test
  void fileThatIsNotThereStopsWhatFollowsBeforeAnythingIsPaid() throws IOException {
    Path there = talking().picture("there.png");

    Said said = talking().say("upload " + there + " none.png and make a video", "2-second video");

    assertThat(said.code()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(said.err()).contains("There is no file").doesNotContain("\tat ");
    assertThat(said.out()).as("all files or none").doesNotContain("Uploaded");
    assertThat(requests("/run_sse")).isZero();
  }

  @Test
  void personSeesWhatWentWrongAndGoesOn() throws IOException {
    Said said = talking().byHand().say("upload none.png", "/nonsense", "/ok", "upload", "credits");

    assertThat(said.code()).isZero();
    assertThat(said.err())
        .contains("There is no file", "There is no command /nonsense", "Nothing is offered")
        .contains("Which file?", "> ");
    assertThat(said.out()).contains("Credits: 1000");
  }

  @Test
  void whatTheAgentWantsDraggedIsSentOnlyWhenThePersonSaysSo() throws IOException {
    try (ScreenTalk screen =
        new ScreenTalk(
            local.baseUrl(),
            "Drag the title to the end of the timeline. Click the Export button to download it.")) {
      Talking talking = Talking.piped(folder, screen.url());
      Path picture = talking.picture("a.png");

      Said said = talking.say("upload " + picture, "2-second video");

      assertThat(said.out()).contains("I made a 2-second video").doesNotContain("Click", "Drag");
      assertThat(said.err()).contains("/export saves the video", "/ok asks for it");
      assertThat(requests("/run_sse")).isEqualTo(1);
      assertThat(requests("/api/render/proxy/lambda")).isZero();

      Said more = talking.say("make it 3 seconds", "/ok", "credits", "/ok");

      assertThat(requests("/run_sse")).as("one for each wish").isEqualTo(3);
      assertThat(more.err()).contains("Nothing is offered");
      assertThat(more.code()).isEqualTo(ExitCodes.BAD_INPUT);
    }
  }

  @Test
  void smallTalkCostsNothingAndWhatAsksForSomethingIsAsked() throws IOException {
    Said said =
        talking()
            .say(
                "hello",
                "upload " + talking().picture("a.png"),
                "2-second video, no music",
                "thanks",
                "ok",
                "don't export yet",
                "不要导出",
                "thanks, now make it 3 seconds");

    assertThat(said.code()).as(said.err()).isEqualTo(ExitCodes.OK);
    assertThat(said.out())
        .contains("Hello! Say what", "You are welcome.", "Nothing is exported until")
        .contains("3 seconds in all");
    assertThat(said.err()).contains("Nothing was sent, and it cost nothing.");
    assertThat(requests("/run_sse")).isEqualTo(2);
    assertThat(requests("/api/render/proxy/lambda")).isZero();
    assertThat(local.charges()).extracting(Charge::credits).containsExactly(100L, 50L);
  }

  @Test
  void whatMayAnswerAQuestionOfTheAgentIsSent() throws IOException {
    try (ScreenTalk screen = new ScreenTalk(local.baseUrl(), "Shall I add a title?")) {
      Talking talking = Talking.piped(folder, screen.url());

      talking.say("upload " + talking.picture("a.png"), "2-second video", "ok", "don't export yet");

      assertThat(requests("/run_sse")).isEqualTo(2);
    }
  }

  @Test
  void bareOkNeitherAcceptsAnOfferNorTakesItAway() throws IOException {
    try (ScreenTalk screen =
        new ScreenTalk(local.baseUrl(), "Drag the title to the end of the timeline.")) {
      Talking talking = Talking.piped(folder, screen.url());

      Said said = talking.say("upload " + talking.picture("a.png"), "2-second video", "ok", "/ok");

      assertThat(said.code()).as(said.err()).isEqualTo(ExitCodes.OK);
      assertThat(said.out()).contains("/ok accepts what was offered");
      assertThat(requests("/run_sse")).isEqualTo(2);
    }
  }

  @Test
  void exportThatWasUnderWayIsOfferedAndFinished() throws IOException {
    JobHandle job = unfinishedExport();

    Said said = talking().say("/ok", "credits");

    assertThat(said.code()).as(said.err()).isEqualTo(ExitCodes.OK);
    assertThat(said.err()).contains("was under way when you left. /ok finishes it.");
    assertThat(said.out()).contains("Saved: " + folder.resolve("cut.mp4"));
    assertThat(folder.resolve("cut.mp4")).isNotEmptyFile();
    assertThat(jobs().find(job.id())).map(JobHandle::step).contains(JobStep.SAVED);
    assertThat(talking().say("credits").err()).doesNotContain("was under way");
    assertThat(requests("/run_sse")).isEqualTo(1);
  }

  @Test
  void exportThatIsNotWantedAtOnceIsOfferedAgainNextTime() throws IOException {
    unfinishedExport();

    Said first = talking().say("credits", "/ok");
    Said second = talking().say("credits");

    assertThat(first.code()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(first.err()).contains("/ok finishes it", "Nothing is offered");
    assertThat(second.err()).contains("/ok finishes it");
    assertThat(folder.resolve("cut.mp4")).doesNotExist();
  }

  @Test
  void finishedExportReplacesNoVideoThatHasComeMeanwhile() throws IOException {
    unfinishedExport();
    Files.writeString(folder.resolve("cut.mp4"), "another video");

    Said said = talking().say("/ok");

    assertThat(said.code()).as(said.err()).isEqualTo(ExitCodes.OK);
    assertThat(folder.resolve("cut.mp4")).hasContent("another video");
    assertThat(folder.resolve("cut-2.mp4")).isNotEmptyFile();
  }

  @Test
  void exportThatCannotBeSavedIsNotRenderedAndNotOfferedLater() throws IOException {
    Path picture = talking().picture("a.png");
    talking().say("upload " + picture, "1-second video, no music");

    Said said = talking().say("/export " + picture + "/cut.mp4");
    Said later = talking().say("credits");
    Said chinese = talking().in(Locale.CHINESE).say("导出为 " + picture + "/cut.mp4");

    assertThat(said.code()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(said.err()).contains("No video can be saved as " + picture + "/cut.mp4");
    assertThat(said.err() + later.err()).doesNotContain("was under way");
    assertThat(chinese.err()).contains("无法保存为 " + picture + "/cut.mp4");
    assertThat(requests("/api/render/proxy/lambda")).isZero();
  }

  @Test
  void exportWhoseFolderIsGoneIsOfferedInTheFolderForVideos() throws IOException {
    unfinishedExport("gone/cut");
    Files.createFile(folder.resolve("gone"));

    Said said = talking().say("/ok");

    assertThat(said.code()).as(said.err()).isEqualTo(ExitCodes.OK);
    assertThat(said.out()).contains("Saved: " + folder.resolve("cut.mp4"));
  }

  private JobHandle unfinishedExport() throws IOException {
    return unfinishedExport("cut");
  }

  /** An export that stops between its first step and its file. */
  private JobHandle unfinishedExport(String name) throws IOException {
    talking().say("upload " + talking().picture("a.png"), "1-second video, no music");
    local.failNext("/api/render/proxy/lambda", 402, 402, 1);
    Said failed = talking().say("/export " + name);
    assertThat(failed.code()).isEqualTo(ExitCodes.JOB_FAILED);
    assertThat(local.faultsLeft()).isZero();
    return jobs().list().get(0);
  }

  private JobStore jobs() {
    return StateFolder.of(folder).jobs();
  }

  @Test
  void anotherSkillHasAConversationOfItsOwn() throws IOException {
    Said said = talking().say("/skill", "/skill king", "this is for the other one");

    assertThat(said.out()).contains("ai-image-to-video-maker", "image-to-video-in-flow");
    assertThat(said.ending()).isEqualTo(new Ending.Switch(SkillProfile.KING));
  }

  private Talking talking() {
    return Talking.piped(folder, local.baseUrl());
  }

  private NoteFile note() {
    return new NoteFile(folder.resolve("chat").resolve("local-ai-image-to-video-motion.json"));
  }

  private static List<String> indented(List<String> lines) {
    return lines.stream().map(line -> "  " + line).toList();
  }

  private long requests(String path) {
    return local.requests().stream()
        .map(RecordedRequest::path)
        .filter(each -> Objects.equals(each, path))
        .count();
  }
}
