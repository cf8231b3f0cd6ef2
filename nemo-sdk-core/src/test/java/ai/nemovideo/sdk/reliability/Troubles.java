package ai.nemovideo.sdk.reliability;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.Timeouts;
import ai.nemovideo.sdk.auth.StoredToken;
import ai.nemovideo.sdk.auth.TokenStore;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.local.WireFault;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Troubles that several columns know. */
final class Troubles {

  /** A limit for silence that can be waited for. */
  private static final Duration SILENCE = Duration.ofMillis(300);

  private static final String CLIENT_ID = UUID.nameUUIDFromBytes(new byte[] {1}).toString();

  private Troubles() {}

  /** Without a token of the user's own; what is kept is kept in the folder. */
  static void anonymous(Bench bench) {
    bench
        .client()
        .anonymous()
        .clientId(CLIENT_ID)
        .configDirectory(bench.folder().resolve("config"));
  }

  /** The token becomes invalid right before the next such call, and this is how it is told. */
  static void tokenRefused(Bench bench, Call call, WireAnswer answer) {
    anonymous(bench);
    AtomicBoolean done = new AtomicBoolean();
    bench
        .network()
        .before(
            call,
            () -> {
              if (!done.getAndSet(true)) {
                bench.service().revokeTokens();
              }
            });
    bench.breaks(call, answer.before());
  }

  /** Every token that was given out becomes invalid when the job is at that step. */
  static void tokenRevoked(Bench bench, JobStep step) {
    whenAt(bench, step, bench.service()::revokeTokens);
  }

  /** Something happens when the job is at that step for the first time. */
  static void whenAt(Bench bench, JobStep step, Runnable work) {
    AtomicBoolean done = new AtomicBoolean();
    bench
        .order()
        .listener(progress -> {
          if (progress instanceof AnimateProgress.OnRecord record
              && record.handle().step() == step
              && !done.getAndSet(true)) {
            work.run();
          }
        });
  }

  /** The token that another process would find. */
  static Optional<StoredToken> keptToken(Bench bench) {
    String name = bench.nemo().toString();
    return TokenStore.directory(bench.folder().resolve("config"))
        .load(name.substring(name.indexOf('[') + 1, name.indexOf(']')), CLIENT_ID);
  }

  /** The answer to the next such call does not come; nobody but such calls has to be quick. */
  static void silent(Bench bench, Call call, WireFault stall) {
    impatient(bench, call);
    bench.breaks(call, stall);
  }

  static void impatient(Bench bench, Call call) {
    Timeouts usual = Timeouts.defaults();
    bench
        .client()
        .timeouts(new Timeouts(usual.connect(), SILENCE, usual.onlyHeartbeats(), usual.turn()));
    bench.network().patientExceptWith(call);
  }

  /** The time of day is ten years ahead and goes back an hour with each look at it. */
  static void wrongClock(Bench bench) {
    bench.clock().wrongBy(Duration.ofDays(3650), Duration.ofHours(-1));
  }

  /** Something happens when a turn is done and charged; its stream says nothing any more. */
  static void afterTheWork(Bench bench, Runnable work) {
    bench.service().scenario(Bench.calm().toBuilder().pace(Duration.ofMillis(1)).build());
    bench.pausing(() -> {
      if (!bench.service().charges().isEmpty()) {
        work.run();
        bench.hold();
      }
    });
  }

  /** The caller has seen the first event when it is interrupted; the work is done by then. */
  static void interruptedInTheStream(Bench bench) {
    CountDownLatch done = new CountDownLatch(1);
    afterTheWork(bench, done::countDown);
    bench
        .order()
        .listener(progress -> {
          if (progress instanceof AnimateProgress.AgentWorks) {
            Bench.await(done);
            Thread.currentThread().interrupt();
          }
        });
  }

  /** The caller is interrupted while it waits for the answer, which has begun to come. */
  static void interruptedDuring(Bench bench, Call call) {
    Thread caller = Thread.currentThread();
    AtomicBoolean done = new AtomicBoolean();
    bench.breaks(call, WireFault.drip(Duration.ofMillis(1)));
    bench.pausing(() -> {
      if (!done.getAndSet(true)) {
        caller.interrupt();
      }
      bench.hold();
    });
  }

  /** The service asks to wait, and that is when the caller is interrupted. */
  static void interruptedBefore(Bench bench, Call call) {
    bench.breaks(call, Answers.retryAfter(503, "5").before());
    bench.clock().interruptWaitOf(Duration.ofSeconds(5));
  }

  /** The service asks to wait for longer than the job, or a call without one, may take. */
  static void tooLate(Bench bench, Call call) {
    Duration deadline = Bench.RENDER_TIME.plusSeconds(30);
    bench.order().deadline(deadline);
    bench.breaks(call, Answers.retryAfter(503, "" + (deadline.toSeconds() + 1)).before());
  }
}
