package ai.nemovideo.sdk.examples.program;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.Connection;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.Failure;
import ai.nemovideo.sdk.examples.job.KnownJob;
import ai.nemovideo.sdk.examples.job.LeftAlone;
import ai.nemovideo.sdk.examples.job.Order;
import ai.nemovideo.sdk.examples.job.RunningJobs;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.examples.job.VideoJob;
import ai.nemovideo.sdk.examples.job.VideoReport;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.option.OutputOption;
import ai.nemovideo.sdk.examples.option.SkillOption;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Screen;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with jobs that were stopped, from the furthest safe step. */
@Command(
    name = "resume",
    description = {
      "Goes on with a stopped or failed job, without paying again.",
      "A job goes on from the furthest safe step, at the service that has it. The"
          + " program status lists the jobs on record."
    })
public final class Resume implements Program {

  @Parameters(
      arity = "0..1",
      paramLabel = "JOB-ID",
      description = "The job, or the beginning of its name.")
  private @Nullable String id;

  @Option(names = "--all", description = "All jobs with something left to do.")
  private boolean all;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The MP4 to write (default: as it was asked for, else JOB-ID.mp4).")
  private @Nullable Path output;

  @Option(
      names = "--send-again",
      description =
          "Send the prompt again when nobody can know whether it was worked on. It may have been:"
              + " then it is paid for twice. Only you can decide that.")
  private boolean sendAgain;

  @Mixin private final CommonOptions common;

  public Resume(Screen screen) {
    this.common = new CommonOptions(screen);
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "resume 20261121-1431-k7pq",
        "resume 20261121-1431-k7pq -o beach.mp4",
        "resume --all --json");
  }

  @Override
  public Integer call() {
    String name = id;
    if (name == null && !all) {
      throw new BadInputException(
          "Name a job, or all of them with --all; the program status lists them.");
    }
    if (all && (name != null || output != null || sendAgain)) {
      throw new BadInputException("--all goes with no job, --output or --send-again.");
    }
    if (name == null) {
      return resumeAll();
    }
    KnownJob job = KnownJob.find(common.state(), name);
    resume(job, output == null ? job.file() : output.toAbsolutePath());
    return ExitCodes.OK;
  }

  private int resumeAll() {
    StateFolder state = common.state();
    Console console = common.console();
    Set<String> running = RunningJobs.of(state);
    Map<Boolean, List<KnownJob>> byRunning =
        KnownJob.all(state).stream()
            .filter(this::isMeant)
            .collect(Collectors.partitioningBy(job -> running.contains(job.id())));
    List<KnownJob> busy = byRunning.getOrDefault(true, List.of());
    List<KnownJob> meant = byRunning.getOrDefault(false, List.of());
    List<KnownJob> jobs = meant.stream().filter(KnownJob::canGoOn).toList();
    if (jobs.isEmpty()) {
      console.notice("No job has anything left to do.");
    }
    busy.forEach(job -> console.notice("Skipped " + job.id() + ": a program works on it now."));
    LeftAlone.of(meant).notices().forEach(console::notice);
    int worst = ExitCodes.OK;
    for (KnownJob job : jobs) {
      console.notice("Job: " + job.id());
      try {
        resume(job, job.file());
      } catch (NemoException e) {
        new Failure(e, state).report(console, "resume " + job.id());
        worst = Math.max(worst, ExitCodes.of(e));
      } catch (BadInputException e) {
        e.problems().forEach(problem -> console.problem("resume " + job.id(), problem));
        worst = Math.max(worst, ExitCodes.BAD_INPUT);
      }
    }
    return worst;
  }

  private boolean isMeant(KnownJob job) {
    return common.namedTarget().map(job.target()::equals).orElse(true);
  }

  private void resume(KnownJob job, Path file) {
    List<String> problems = OutputOption.problems(file.normalize(), List.of());
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    try (Connection connection =
        SkillOption.connect(common, common.namedTarget().orElse(job.target()), job.skill())) {
      common.console().result(resume(job, file.normalize(), connection));
    }
  }

  private VideoReport resume(KnownJob job, Path file, Connection connection) {
    VideoJob video = new VideoJob(connection.client(), common.console(), common.state());
    JobHandle from = sendAgain ? permitted(job, connection) : job.handle();
    boolean local =
        job.target() == Target.LOCAL && common.namedTarget().orElse(Target.LOCAL) == Target.LOCAL;
    if (from.step().mayHaveBeenCharged()) {
      // What was asked for is needed only where the prompt came to nothing.
      return video.goOn(from, job.isOfBatch() ? null : job.orderOrNull(), local, file);
    }
    if (job.isOfBatch()) {
      throw new BadInputException(
          "The job "
              + job.id()
              + " is an item of a batch and its prompt was never sent, so nothing was paid. Run the"
              + " batch again: its message depends on what else its session holds.");
    }
    Order order =
        job.order()
            .orElseThrow(() ->
                new BadInputException(
                    "The job "
                        + job.id()
                        + " stopped before its prompt was sent, and what it was asked for was not"
                        + " kept. Nothing was paid: begin it anew."));
    return video.goOn(from, order, local, file);
  }

  /** The user's decision, unless a look shows that the work is there after all. */
  private JobHandle permitted(KnownJob job, Connection connection) {
    JobHandle handle = job.handle();
    if (handle.step() == JobStep.SENDING && (job.isOfBatch() || job.order().isEmpty())) {
      throw new BadInputException(
          "The job "
              + job.id()
              + " is a message of a conversation, a script or a batch, which only that can send"
              + " again: do it there. It may have been paid for.");
    }
    if (handle.step() != JobStep.SENDING) {
      common.console().notice("No prompt is in doubt: nothing is sent again.");
      return handle;
    }
    String session = handle.sessionId();
    if (session != null
        && !connection.client().session(session).state().digest().equals(handle.stateDigest())) {
      common.console().notice("The prompt has been worked on: nothing is sent again.");
      return handle;
    }
    common
        .console()
        .notice("WARNING: the prompt is sent again, and may be paid for a second time.");
    return handle.permitSendingAgain();
  }
}
