package ai.nemovideo.sdk.reliability;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.job.JobStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What has to come of a fault. Nothing is left open: what is not named here is expected not to be.
 * An immutable value; each method returns a changed copy.
 */
final class Expected {

  private Failure failure;
  private List<Wait> waits = List.of();
  private int messages = 1;
  private int charges = 1;
  private int renders = 1;
  private boolean resumed = true;
  private List<Consumer<Result>> checks = List.of();
  private List<Consumer<Result>> afterwards = List.of();

  private Expected() {}

  private Expected(Expected other) {
    failure = other.failure;
    waits = other.waits;
    messages = other.messages;
    charges = other.charges;
    renders = other.renders;
    resumed = other.resumed;
    checks = other.checks;
    afterwards = other.afterwards;
  }

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
    return new Expected();
  }

  /** A call that belongs to no job succeeds. */
  static Expected succeeds() {
    return goesOn().paid(0, 0);
  }

  /** It ends in this exception; the handle in it, if any, leads to the whole video later. */
  static Expected fails(Class<? extends NemoException> type, Stage stage, Outcome outcome) {
    return succeeds().failing(new Failure(type, stage, outcome, false, false, null));
  }

  Expected retryable() {
    Failure f = failure;
    return failing(new Failure(f.type(), f.stage(), f.outcome(), true, f.charged(), f.step()));
  }

  Expected mayHaveBeenCharged() {
    Failure f = failure;
    return failing(new Failure(f.type(), f.stage(), f.outcome(), f.retryable(), true, f.step()));
  }

  /** The exception belongs to a job, which has come so far. */
  Expected handleAt(JobStep step) {
    Failure f = failure;
    return failing(new Failure(f.type(), f.stage(), f.outcome(), f.retryable(), f.charged(), step));
  }

  private Expected failing(Failure how) {
    Expected next = new Expected(this);
    next.failure = how;
    return next;
  }

  /** How many messages arrive, and how many of them are charged. */
  Expected paid(int arrived, int charged) {
    Expected next = new Expected(this);
    next.messages = arrived;
    next.charges = charged;
    return next;
  }

  /** These waits, too, in this order. */
  Expected waits(Wait... more) {
    return waits(List.of(more));
  }

  Expected waits(List<Wait> more) {
    Expected next = new Expected(this);
    next.waits = joined(waits, more);
    return next;
  }

  /** Under so many ids renders are submitted, until there is a video. */
  Expected renders(int ids) {
    Expected next = new Expected(this);
    next.renders = ids;
    return next;
  }

  /** The job is over for good. */
  Expected notResumed() {
    Expected next = new Expected(this);
    next.resumed = false;
    return next;
  }

  Expected arrived(Call call, int times) {
    return also(result -> result.arrived(call, times));
  }

  Expected also(Consumer<Result> check) {
    Expected next = new Expected(this);
    next.checks = joined(checks, List.of(check));
    return next;
  }

  /** What holds when a failed job was taken up again and has come to its end. */
  Expected afterwards(Consumer<Result> check) {
    Expected next = new Expected(this);
    next.afterwards = joined(afterwards, List.of(check));
    return next;
  }

  /** Null when it goes on. */
  Failure failure() {
    return failure;
  }

  /** All waits that take time, but for those of the polling schedule. */
  List<Wait> waits() {
    return waits;
  }

  int messages() {
    return messages;
  }

  int charges() {
    return charges;
  }

  int renders() {
    return renders;
  }

  boolean isResumed() {
    return resumed && failure != null && failure.step() != null;
  }

  List<Consumer<Result>> checks() {
    return checks;
  }

  List<Consumer<Result>> afterwards() {
    return afterwards;
  }

  private static <T> List<T> joined(List<T> some, List<? extends T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
