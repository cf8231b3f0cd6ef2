package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;

import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.WireFault;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the calls of one kind have in common, and the rows in which they behave alike.
 *
 * @param endpoint the column of the table
 * @param name of the call, where the column has several; else empty
 * @param call what is broken
 * @param setup what every proof sets up first
 * @param action what the caller does
 * @param healthy what comes of it when nothing is broken
 * @param usual how many such calls arrive then
 * @param attempts how often it is tried at most
 * @param failure what a failure looks like: stage, handle, money
 */
record Column(
    Endpoint endpoint,
    String name,
    Call call,
    Consumer<Bench> setup,
    Proof.Action action,
    Expected healthy,
    int usual,
    int attempts,
    Failing failure) {

  static final String NEW_TOKEN = "a new token once, then again; a caller's own: typed";

  static final String SKEW = "deadlines are monotonic, a date is relative to its answer's own";

  /**
   * What all failures of such a call have in common.
   *
   * @param stage where it happens
   * @param step of the job's handle; null when it belongs to no job
   * @param paid whether the job's message has been charged before
   */
  record Failing(Stage stage, JobStep step, boolean paid) {

    Expected as(Class<? extends NemoException> type, Outcome outcome) {
      Expected fails = Expected.fails(type, stage, outcome).handleAt(step);
      return paid ? fails.mayHaveBeenCharged().paid(1, 1) : fails;
    }
  }

  /** The same, where no such call finds a pooled connection. */
  Column onFreshConnections() {
    return new Column(
        endpoint,
        name,
        call,
        setup.andThen(bench -> bench.network().fresh(call)),
        action,
        healthy,
        usual,
        attempts,
        failure);
  }

  Cell cell(Fault fault, String behaviour) {
    return Cell.of(endpoint, fault, behaviour);
  }

  Cell cannotOccur(Fault fault, String why) {
    return Cell.cannotOccur(endpoint, fault, why);
  }

  Proof proof(String variant, Consumer<Bench> arrange, Expected expected) {
    String whole = name.isEmpty() || variant.isEmpty() ? name + variant : name + ", " + variant;
    return new Proof(whole, setup.andThen(arrange), action, expected);
  }

  Proof breaking(String variant, WireFault fault, Expected expected) {
    return breaking(variant, fault, 1, expected);
  }

  Proof breaking(String variant, WireFault fault, int times, Expected expected) {
    return proof(variant, bench -> bench.breaks(call, fault, times), expected);
  }

  /** It arrives once more than usual, and all is well. */
  Expected repeated(List<Wait> waits) {
    return repeated(1, waits);
  }

  Expected repeated(int more, List<Wait> waits) {
    return healthy.waits(waits).arrived(call, usual + more);
  }

  Expected fails(Class<? extends NemoException> type, Outcome outcome) {
    return failure.as(type, outcome);
  }

  /** TLS calls a reset by names of its own. */
  Proof secure(String variant, WireFault fault, Expected expected) {
    String whole = name.isEmpty() ? "" : name + ", ";
    Consumer<Bench> first = Bench::secure;
    return new Proof(
        whole + "over TLS, " + variant,
        first.andThen(setup).andThen(bench -> bench.breaks(call, fault)),
        action,
        expected);
  }

  Expected cancelled() {
    return fails(CancelledException.class, UNKNOWN).retryable().also(Result::wasInterrupted);
  }

  /** No answer comes at all. */
  Proof silent(String variant, WireFault stall, Expected expected) {
    return proof(variant, bench -> Troubles.silent(bench, call, stall), expected);
  }

  static String times(int count) {
    return switch (count) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> count + " times";
    };
  }
}
