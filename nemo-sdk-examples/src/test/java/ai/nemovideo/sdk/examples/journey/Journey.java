package ai.nemovideo.sdk.examples.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.AgentReply;
import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.RecordedRequest.Host;
import ai.nemovideo.sdk.model.UploadedAsset;
import ai.nemovideo.sdk.skill.SkillProfile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The way that a skill's document describes, on a local service: connect, upload, say it, listen,
 * look, export. Each step is checked; {@link #film} is what has come of it.
 */
final class Journey implements AutoCloseable {

  private final SkillProfile skill;
  private final Path folder;
  private final LocalNemo service = LocalNemo.start();
  private final NemoClient nemo;
  private final NemoSession session;
  private final List<AnimateProgress> told = new ArrayList<>();

  /** Connects: an anonymous token with its hundred credits, and a session. */
  Journey(SkillProfile skill, Path folder) {
    this.skill = skill;
    this.folder = folder;
    this.nemo = NemoClient.builder().baseUrl(service.baseUrl()).anonymous().skill(skill).build();
    assertThat(nemo.credits().available()).isEqualByComparingTo(BigDecimal.valueOf(100));
    this.session = nemo.openSession();
  }

  /** One after the other: several at once may arrive in any order, and the order matters here. */
  void upload(List<Path> photographs) {
    for (Path photograph : photographs) {
      List<UploadedAsset> assets = session.upload(List.of(MediaSource.file(photograph)), told::add);
      assertThat(assets).hasSize(1);
    }
    assertThat(seen(AnimateProgress.Uploading.class)).hasSizeGreaterThan(photographs.size());
    assertThat(seen(AnimateProgress.Uploaded.class)).hasSameSizeAs(photographs);
  }

  /** Says something that costs credits, and hears the answer as it comes. */
  Timeline say(String words) {
    AgentReply reply = session.send(words, told::add);
    assertThat(seen(AnimateProgress.AgentWorks.class)).isNotEmpty();
    assertThat(seen(AnimateProgress.AgentSays.class)).hasSizeGreaterThan(1);
    assertThat(reply.changed()).isTrue();
    assertThat(reply.report()).isNotBlank();
    Timeline timeline = reply.draft().orElseThrow().timeline();
    assertThat(timeline.summary()).matches("Timeline \\(\\d tracks\\): 1\\. Video: .*");
    return timeline;
  }

  /** Exports, which costs nothing, and decodes the file. */
  Film film() throws IOException {
    int paid = service.charges().size();
    Animation video = session.render(OutputSettings.defaults(), told::add);
    Path file = video.saveTo(folder.resolve(skill.source() + ".mp4"));
    assertThat(seen(AnimateProgress.Rendering.class)).isNotEmpty();
    assertThat(seen(AnimateProgress.Downloading.class)).isNotEmpty();
    assertThat(service.charges()).hasSize(paid);
    assertThat(nemo.credits().available()).isZero();
    assertAttributed();
    return Film.of(file);
  }

  private <T extends AnimateProgress> List<T> seen(Class<T> kind) {
    return told.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Each call of the API names the skill; without that the service blocks exports (seeds). */
  private void assertAttributed() {
    List<RecordedRequest> calls =
        service.requests().stream().filter(call -> call.host() == Host.API).toList();
    assertThat(calls)
        .isNotEmpty()
        .allSatisfy(call -> {
          assertThat(call.header("X-Skill-Source")).contains(skill.source());
          assertThat(call.header("X-Skill-Version")).contains(skill.version());
          assertThat(call.header("X-Skill-Platform")).isPresent();
        });
  }

  @Override
  public void close() {
    nemo.close();
    service.close();
  }
}
