package ai.nemovideo.sdk.reliability;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.job.JobStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * What has to come of a fault. Nothing is left open: what is not named here is expected not to be.
 *
 * @param failure how it fails; null when it goes on to the whole video
 * @param waits all waits, but for those of the polling schedule
 * @param messages how many messages arrive
 * @param charges how many charges are made
 * @param renders how many ids renders are submitted under, in the end
 * @param resumed whether the job is taken up again after its failure, to the whole video
 * @param checks further ones
 */
record Expected(
    Failure failure,
    List<Wait> waits,
    int messages,
    int charges,
    int renders,
    boolean resumed,
    List<Consumer<Result>> checks) {

  /**
   * How a call fails.
   *
   * @param type of the exception, exactly
   * @param stage where it happens
   * @param outcome whether the failed request may have been done
   * @param retryable whether going on later can help
   * @param charged whether credits may have been spent
   * @param step of the handle in it; null when the call belongs to no job
   */
  record Failure(
      Class<? extends NemoException> type,
      Stage stage,
      Outcome outcome,
      boolean retryable,
      boolean charged,
      JobStep step) {}

  /** The job ends in the whole video on disk, for one message and one charge. */
  static Expected goesOn() {
    return new Expected(null, List.of(), 1, 1, 1, false, List.of());
  }

  /** A call that belongs to no job succeeds. */
  static Expected succeeds() {
    return goesOn().paid(0, 0);
  }

  /** It ends in this exception; the handle in it leads to the whole video later. */
  static Expected fails(Class<? extends NemoException> type, Stage stage, Outcome outcome) {
    Failure failure = new Failure(type, stage, outcome, false, false, null);
    return new Expected(failure, List.of(), 0, 0, 1, true, List.of());
  }

  Expected retryable() {
    Failure f = failure;
    return with(new Failure(f.type(), f.stage(), f.outcome(), true, f.charged(), f.step()));
  }

  /** The exception belongs to a job, which has come so far. */
  Expected handleAt(JobStep step) {
    Failure f = failure;
    return with(new Failure(f.type(), f.stage(), f.outcome(), f.retryable(), f.charged(), step));
  }

  Expected mayHaveBeenCharged() {
    Failure f = failure;
    return with(new Failure(f.type(), f.stage(), f.outcome(), f.retryable(), true, f.step()));
  }

  /** How many messages arrive, and how many of them are charged. */
  Expected paid(int arrived, int charged) {
    return new Expected(failure, waits, arrived, charged, renders, resumed, checks);
  }

  Expected waits(Wait... all) {
    return waits(List.of(all));
  }

  Expected waits(List<Wait> all) {
    List<Wait> more = new ArrayList<>(waits);
    more.addAll(all);
    return new Expected(failure, List.copyOf(more), messages, charges, renders, resumed, checks);
  }

  /** Under so many ids renders are submitted, until there is a video. */
  Expected renders(int ids) {
    return new Expected(failure, waits, messages, charges, ids, resumed, checks);
  }

  /** The job is over for good, or taken up again in a way of its own. */
  Expected notResumed() {
    return new Expected(failure, waits, messages, charges, renders, false, checks);
  }

  Expected arrived(Call call, int times) {
    return also(result -> result.arrived(call, times));
  }

  Expected also(Consumer<Result> check) {
    List<Consumer<Result>> more = new ArrayList<>(checks);
    more.add(check);
    return new Expected(
        failure, waits, messages, charges, renders, resumed, Collections.unmodifiableList(more));
  }

  private Expected with(Failure changed) {
    return new Expected(changed, waits, messages, charges, renders, resumed, checks);
  }
}
