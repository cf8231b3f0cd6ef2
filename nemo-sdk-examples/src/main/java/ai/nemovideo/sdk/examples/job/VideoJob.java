package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.ProgressDisplay;
import ai.nemovideo.sdk.examples.screen.StageView;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a video with everything that a program owes to whoever waits for it: the job is on record
 * with its request, its stages are shown, Ctrl-C says how to go on, and the file is on disk at the
 * end.
 *
 * @param client of the job's service
 * @param console where to speak
 * @param state where the job is on record; the client's job store is in it
 */
public record VideoJob(NemoClient client, Console console, StateFolder state) {

  /** A name for a new order. */
  public String newId() {
    return JobNames.next(state.jobs());
  }

  /**
   * Makes what somebody has ordered by a command line. The same order again goes on with the first
   * as long as that is not done: a second one would be paid for, too.
   *
   * @param order what is ordered
   * @param fresh whether it is a new order, whatever is on record
   */
  public VideoReport make(Order order, boolean fresh) {
    Optional<KnownJob> same = fresh ? Optional.empty() : KnownJob.newestLike(state, order);
    if (same.isPresent() && !same.get().isSaved()) {
      return goOn(same.get(), order);
    }
    same.ifPresent(made ->
        console.notice(
            "The same was made before, as the job " + made.id() + ": this is a new order."));
    return make(order, job -> console.notice("Job: " + job));
  }

  private VideoReport goOn(KnownJob same, Order order) {
    if (RunningJobs.of(state).contains(same.id())) {
      throw new BadInputException(
          "The same order is under way in another program, as the job "
              + same.id()
              + ": wait for that, or begin a new order with --fresh.");
    }
    console.notice(
        "Going on with the job "
            + same.id()
            + ", which is the same order; --fresh begins a new one, to be paid for, too.");
    try {
      return goOn(same.handle(), same.orderOrNull(), order.target() == Target.LOCAL, order.file());
    } catch (JobNotResumableException | SessionNotFoundException e) {
      if (isTakenFurther(e) || mayHaveBeenCharged(same.id())) {
        throw e;
      }
      console.notice("That is no longer at the service. Nothing was paid for it: it begins anew.");
      return make(order, job -> console.notice("Job: " + job));
    }
  }

  private static boolean isTakenFurther(NemoException e) {
    return e instanceof JobNotResumableException refused
        && refused.reason() == JobNotResumableException.Reason.TAKEN_FURTHER;
  }

  private boolean mayHaveBeenCharged(String job) {
    return state.jobs().find(job).map(JobHandle::mayHaveBeenCharged).orElse(true);
  }

  /** Begins the job of an order, or goes on with it, and saves the video. */
  public VideoReport make(Order order) {
    return make(order, job -> {});
  }

  /** The name is told once the job is on record: whoever kills the program can find it by that. */
  private VideoReport make(Order order, Consumer<String> named) {
    AnimateRequest.Builder request = order.request();
    if (state.jobs().find(order.jobId()).isEmpty()) {
      state.orders().save(order);
    }
    try {
      return run(
          order.jobId(),
          order.file(),
          listener -> client.animate(request.onProgress(naming(named).andThen(listener)).build()));
    } finally {
      if (state.jobs().find(order.jobId()).isEmpty()) {
        state.orders().remove(order.jobId());
      }
    }
  }

  private static Consumer<AnimateProgress> naming(Consumer<String> named) {
    return progress -> {
      if (progress instanceof AnimateProgress.OnRecord record
          && record.handle().step() == JobStep.STARTED) {
        named.accept(record.handle().id());
      }
    };
  }

  /**
   * Goes on with a job from the furthest safe step, and saves the video.
   *
   * @param from how far it is
   * @param order what was asked for; null when that is not known, or not needed any more
   * @param local whether it is at the local service
   * @param file where the video goes
   */
  public VideoReport goOn(JobHandle from, @Nullable Order order, boolean local, Path file) {
    return run(
        from.id(),
        file,
        listener -> {
          JobHandle job = order != null && local && isInVain(from) ? again(from) : from;
          return order == null || job.step().mayHaveBeenCharged()
              ? client.resume(job, listener)
              : client.resume(job, order.request().onProgress(listener).build());
        });
  }

  private JobHandle again(JobHandle job) {
    console.notice("The prompt was not worked on, so nothing was paid: it is sent again.");
    return job.permitSendingAgain();
  }

  /**
   * Whether the prompt of a program that has ended came to nothing. What the local service does and
   * what it charges are one, and it reserves what a prompt costs: when nothing is reserved any
   * more, an unchanged session is unpaid.
   */
  private boolean isInVain(JobHandle job) {
    String session = job.sessionId();
    return job.step() == JobStep.SENDING
        && session != null
        && client.credits().frozen().signum() == 0
        && client.session(session).state().digest().equals(job.stateDigest());
  }

  /** Some way to a video that tells a listener how it goes. */
  @FunctionalInterface
  private interface Way {
    Animation go(Consumer<AnimateProgress> listener);
  }

  private VideoReport run(String job, Path file, Way way) {
    RunningJobs running = client.jobs() instanceof RunningJobs jobs ? jobs : null;
    if (running != null && !running.take(job)) {
      throw new BadInputException(
          "Another program works on the job " + job + " right now: wait until it has ended.");
    }
    StageView view = console.stages();
    try (StopNote note = StopNote.watch(console, state, view::end);
        ProgressDisplay display = new ProgressDisplay(view)) {
      state.jobs().find(job).ifPresent(known -> note.accept(new AnimateProgress.OnRecord(known)));
      Animation video = way.go(note.andThen(display));
      save(video, file, view);
      return new VideoReport(video, file);
    } finally {
      if (running != null) {
        running.end(job);
      }
    }
  }

  private static void save(Animation video, Path file, StageView view) {
    try {
      video.saveTo(file);
    } catch (DownloadException e) {
      video.downloadUrl().ifPresent(url -> view.say("The video is made: " + url));
      throw e;
    }
  }
}
