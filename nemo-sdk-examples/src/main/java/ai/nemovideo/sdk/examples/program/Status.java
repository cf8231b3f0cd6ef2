package ai.nemovideo.sdk.examples.program;

import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.examples.job.Connection;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.JobDetails;
import ai.nemovideo.sdk.examples.job.JobTable;
import ai.nemovideo.sdk.examples.job.KnownJob;
import ai.nemovideo.sdk.examples.job.RunningJobs;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.option.SkillOption;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.examples.screen.Screen;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.model.RenderJob;
import ai.nemovideo.sdk.model.SessionState;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What is on record, and how far it is at the service. */
@Command(
    name = "status",
    description = {
      "Tells the jobs on record, or all about one.",
      "With JOB-ID it looks at the service: what is in the timeline, and how far the"
          + " render is. Costs nothing."
    })
public final class Status implements Program {

  @Parameters(
      arity = "0..1",
      paramLabel = "JOB-ID",
      description = "The job, or the beginning of its name.")
  private @Nullable String id;

  @Mixin private final CommonOptions common;

  public Status(Screen screen) {
    this.common = new CommonOptions(screen);
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public List<String> examples() {
    return List.of("status", "status 20261121-1431-k7pq", "status --json");
  }

  @Override
  public Map<Integer, String> exitCodes() {
    return ExitCodes.ofQuestion();
  }

  @Override
  public Integer call() {
    if (id == null) {
      list();
    } else {
      KnownJob job = KnownJob.find(common.state(), id);
      tell(job);
    }
    return ExitCodes.OK;
  }

  private void list() {
    List<KnownJob> jobs =
        KnownJob.all(common.state()).stream()
            .filter(job -> common.namedTarget().map(job.target()::equals).orElse(true))
            .toList();
    if (jobs.isEmpty()) {
      common.console().notice("No job is on record in " + common.state().root() + ".");
    } else {
      JobTable.of(jobs, RunningJobs.of(common.state()), Instant.now()).tell(common.console());
    }
  }

  private void tell(KnownJob job) {
    String session = job.handle().sessionId();
    if (session == null) {
      tell(job, null, null);
      return;
    }
    try (Connection connection = connect(job)) {
      if (connection == null) {
        tell(job, null, null);
        return;
      }
      var open = connection.client().session(session);
      SessionState state = open.state();
      String render = job.handle().renderId();
      RenderJob rendering = render == null ? null : open.renderStatus(render);
      tell(job, own(job, state), rendering);
    }
  }

  /** What the job has made, if that is what its session holds; null for the work of another job. */
  private @Nullable Timeline own(KnownJob job, SessionState session) {
    JobHandle handle = job.handle();
    if (!handle.step().mayHaveBeenCharged()
        || handle.step() == JobStep.SENDING && session.digest().equals(handle.stateDigest())) {
      return null;
    }
    Optional<JobHandle> later = job.follower(common.state());
    if (later.isPresent()) {
      common
          .console()
          .notice(
              "Its timeline cannot be shown: its session has gone on to the job "
                  + later.get().id()
                  + ".");
      return null;
    }
    return session.draft().map(Draft::timeline).orElse(null);
  }

  /** Null where the local service cannot be had: its folder may lie on a disk that is read only. */
  private @Nullable Connection connect(KnownJob job) {
    Target target = common.namedTarget().orElse(job.target());
    try {
      return SkillOption.connect(common, target, job.skill());
    } catch (UncheckedIOException e) {
      if (target != Target.LOCAL) {
        throw e;
      }
      common
          .console()
          .notice(
              "The local service cannot be asked, so this is what is on record. "
                  + e.getMessage()
                  + ".");
      return null;
    }
  }

  private void tell(KnownJob job, @Nullable Timeline timeline, @Nullable RenderJob render) {
    boolean running = RunningJobs.of(common.state()).contains(job.id());
    common
        .console()
        .result(new JobDetails(job, common.state(), running, Instant.now(), timeline, render));
  }
}
