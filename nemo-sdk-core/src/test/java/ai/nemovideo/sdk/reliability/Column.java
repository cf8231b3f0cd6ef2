package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.NOT_SENT;
import static ai.nemovideo.sdk.error.Outcome.REJECTED;
import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.reliability.Wait.backoff;
import static ai.nemovideo.sdk.reliability.Wait.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.local.WireFault;
import java.util.Collections;
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

  Cell unreachable(Cell cell) {
    for (Network.Failure how : Network.Failure.PASSING) {
      cell =
          cell.with(
                  proof(
                      how.words() + " " + times(attempts - 1),
                      bench -> bench.unreachable(call, how, attempts - 1),
                      healthy.waits(backoff(attempts - 1)).arrived(call, usual)))
              .with(
                  proof(
                      how.words() + " " + times(attempts),
                      bench -> bench.unreachable(call, how, attempts),
                      fails(ConnectionException.class, NOT_SENT)
                          .retryable()
                          .waits(backoff(attempts - 1))));
    }
    return cell;
  }

  /** A certificate that is not trusted will not be trusted a second later. */
  Cell certificate(Cell cell) {
    return cell.with(
        proof(
            "",
            bench -> bench.unreachable(call, Network.Failure.CERTIFICATE, 1),
            fails(ConnectionException.class, NOT_SENT)
                .also(result -> assertThat(result.bench().front().refused()).isOne())));
  }

  /** Not repeated, and nothing was done. */
  Cell refused(Cell cell, String variant, int code, Class<? extends NemoException> type) {
    return cell.with(proof(variant, bench -> bench.refuses(call, code, 1), fails(type, REJECTED)));
  }

  /** Waits as asked, else half a minute, then goes on until the attempts are used up. */
  Cell rateLimit(Cell cell) {
    return cell.with(limited("without a time", Answers.status(429).before(), seconds(30)))
        .with(limited("in an envelope", Answers.envelope(429).before(), seconds(30)))
        .with(limited("Retry-After: 5", Answers.retryAfter(429, "5").before(), seconds(5)))
        .with(limited("Retry-After as a date", Answers.retryAfterDate(429).before(), seconds(7)))
        .with(
            breaking(
                times(attempts),
                Answers.status(429).before(),
                attempts,
                fails(RateLimitedException.class, REJECTED)
                    .retryable()
                    .waits(Collections.nCopies(attempts - 1, seconds(30)))))
        .with(
            breaking(
                "Retry-After longer than the caller's limit",
                Answers.retryAfter(429, "3600").before(),
                fails(RateLimitedException.class, REJECTED).retryable()));
  }

  private Proof limited(String variant, WireFault fault, Wait wait) {
    return breaking(variant, fault, repeated(List.of(wait)));
  }

  /** The answer is lost, and the call can be repeated: whatever the service did costs nothing. */
  Cell lost(
      Cell cell, String variant, WireFault nothingDone, WireFault workDone, List<Wait> waits) {
    return cell.with(breaking(variant + "the service did nothing", nothingDone, repeated(waits)))
        .with(breaking(variant + "the service did the work", workDone, repeated(waits)));
  }

  Cell lost(Cell cell, String variant, WireAnswer answer) {
    return lost(cell, variant, answer.before(), answer.after(), backoff(1));
  }

  Cell resets(Cell cell) {
    return lost(
            lost(cell, "", WireFault.resetBefore(), WireFault.resetAfter(), backoff(1)),
            "closed in good order, ",
            WireFault.closeBefore(),
            WireFault.closeAfter(),
            backoff(1))
        .with(secure("the service did nothing", WireFault.resetBefore(), repeated(backoff(1))))
        .with(secure("the service did the work", WireFault.resetAfter(), repeated(backoff(1))));
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

  /** The usual errors of gateways, once; and one that does not go away. */
  Cell serverErrors(Cell cell) {
    for (int status : new int[] {500, 502, 504}) {
      cell = lost(cell, status + ", ", Answers.status(status));
    }
    return cell.with(
        breaking(
            "500 " + times(attempts),
            Answers.status(500).before(),
            attempts,
            fails(ServerException.class, UNKNOWN).retryable().waits(backoff(attempts - 1))));
  }

  Cell unavailable(Cell cell) {
    return cell.with(breaking("", Answers.status(503).before(), repeated(backoff(1))))
        .with(
            breaking("Retry-After: 0", Answers.retryAfter(503, "0").before(), repeated(List.of())))
        .with(limited("Retry-After: 5", Answers.retryAfter(503, "5").before(), seconds(5)))
        .with(limited("Retry-After as a date", Answers.retryAfterDate(503).before(), seconds(7)))
        .with(
            breaking(
                "Retry-After longer than the caller's limit",
                Answers.retryAfter(503, "3600").before(),
                fails(ServerException.class, UNKNOWN).retryable()));
  }

  /** A new token, once; a caller's own is never replaced. */
  Cell tokenRefused(Cell cell) {
    return cell.with(renewed("code 1001", Answers.envelope(1001)))
        .with(renewed("401", Answers.status(401)))
        .with(
            proof(
                "a token of the caller's own",
                bench -> bench.refuses(call, 1001, 1),
                fails(TokenInvalidException.class, REJECTED)));
  }

  private Proof renewed(String variant, WireAnswer answer) {
    return proof(
        variant,
        bench -> Troubles.tokenRefused(bench, call, answer),
        repeated(List.of()).arrived(Call.TOKEN, 2));
  }

  Cell endless(Cell cell) {
    String json = "application/json";
    return lost(cell, "", WireFault.endlessBefore(json), WireFault.endlessAfter(json), backoff(1));
  }

  Cell silence(Cell cell) {
    return cell.with(silent("", WireFault.stallBefore(), repeated(backoff(1))));
  }

  Cell interrupted(Cell cell) {
    return cell.with(
            proof(
                "interrupted while it waits for the answer",
                bench -> Troubles.interruptedDuring(bench, call),
                cancelled()))
        .with(
            proof(
                "interrupted while it waits for the next attempt",
                bench -> Troubles.interruptedBefore(bench, call),
                cancelled().waits(seconds(5))));
  }

  Cell tooLate(Cell cell) {
    return cell.with(
        proof(
            "the deadline is before the next attempt",
            bench -> Troubles.tooLate(bench, call),
            fails(DeadlineExceededException.class, UNKNOWN).retryable()));
  }

  Expected cancelled() {
    return fails(CancelledException.class, UNKNOWN).retryable().also(Result::wasInterrupted);
  }

  /** No answer comes at all. */
  Proof silent(String variant, WireFault stall, Expected expected) {
    return proof(variant, bench -> Troubles.silent(bench, call, stall), expected);
  }

  /** The time of day is wrong all the while, and a date is to be waited for. */
  Cell skewed(Cell cell) {
    return cell.with(
        proof(
            "the clock is ten years ahead and jumps back",
            bench -> {
              Troubles.wrongClock(bench);
              bench.breaks(call, Answers.retryAfterDate(429).before());
            },
            repeated(List.of(seconds(7)))));
  }

  static String times(int count) {
    return switch (count) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> count + " times";
    };
  }
}
