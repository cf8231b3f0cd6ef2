package ai.nemovideo.sdk.property;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has to be true at the end of each attempt. */
final class JobChecks {

  private static final Pattern RENDER_ID = Pattern.compile("\"id\":\"(render_[^\"]+)\"");

  private final Plan plan;
  private final LocalNemo local;

  JobChecks(Plan plan, LocalNemo local) {
    this.plan = plan;
    this.local = local;
  }

  /**
   * After a failure.
   *
   * @param begun whether a record of the job was seen before
   */
  void failure(NemoException e, boolean begun, JobStore store, int decisions) {
    assertThat(e).hasMessageNotContaining(Rig.TOKEN);
    money(decisions);
    if (e.handle().isEmpty()) {
      assertThat(begun).as("a job that is on record: %s", e).isFalse();
      if (!plan.caller().keptAfterAll()) {
        assertThat(store.find(Rig.JOB)).as("a job that is on record: %s", e).isEmpty();
      }
      return;
    }
    JobHandle said = e.handle().get();
    assertThat(said.id()).isEqualTo(Rig.JOB);
    assertThat(said.toLine()).doesNotContain(Rig.TOKEN);
    assertThat(JobHandle.parse(said.toLine())).isEqualTo(said);
    assertThat(e.sessionId().orElse(null)).as("%s", e).isEqualTo(said.sessionId());
    if (plan.caller().unkept().isEmpty()) {
      assertThat(store.find(Rig.JOB)).as("the latest record: %s", e).contains(said);
    }
    if (decisions == 1 && !e.mayHaveBeenCharged()) {
      assertThat(local.charges()).as("said to be free: %s", e).isEmpty();
    }
    if (e.stage() == Stage.TURN && !(e instanceof JobNotResumableException)) {
      assertThat(said.step())
          .as("%s", e)
          .isEqualTo(e.outcome() == Outcome.UNKNOWN ? JobStep.SENDING : JobStep.UPLOADING);
    }
  }

  /** When the file is there. */
  void result(Animation video, Path target, JobStore store, NemoClient nemo, int decisions) {
    assertThat(local.charges()).isNotEmpty();
    money(decisions);
    Path made = local.awaitRender(video.renderId()).file().orElseThrow();
    assertThat(target).hasSameBinaryContentAs(made);
    assertThat(target.resolveSibling(target.getFileName() + ".part")).doesNotExist();
    if (plan.caller().unkept().isEmpty()) {
      assertThat(store.find(Rig.JOB)).map(JobHandle::step).contains(JobStep.SAVED);
    }
    if (!plan.isImpatient()) {
      assertThat(nemo.session(video.sessionId()).state().uploads())
          .as("each picture once")
          .hasSize(2);
    }
  }

  private void money(int decisions) {
    assertThat(local.charges()).as("charges").hasSizeLessThanOrEqualTo(decisions);
    assertThat(renders())
        .as("renders that were submitted")
        .hasSizeLessThanOrEqualTo(1 + plan.service().failedRenders());
  }

  private List<String> renders() {
    return local.requests().stream()
        .filter(
            seen -> seen.method().equals("POST") && seen.path().equals("/api/render/proxy/lambda"))
        .map(RecordedRequest::body)
        .map(RENDER_ID::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }
}
