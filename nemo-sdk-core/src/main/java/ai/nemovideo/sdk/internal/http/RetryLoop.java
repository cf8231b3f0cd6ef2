package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Runs a call under a resilience4j policy, but waits on the clock that was passed in:
 * resilience4j's own sleep is one static for the whole JVM. The policy's asynchronous context says
 * how long to wait; it never sleeps.
 */
public final class RetryLoop {

  private final NemoClock clock;
  private final Errors errors;

  public RetryLoop(NemoClock clock, Errors errors) {
    this.clock = clock;
    this.errors = errors;
  }

  public <T> T run(Retry policy, Stage stage, JobContext job, Supplier<T> call) {
    Retry.AsyncContext<T> context = policy.asyncContext();
    while (true) {
      try {
        T result = call.get();
        context.onComplete();
        return result;
      } catch (NemoException e) {
        long delay = context.onError(e);
        if (delay < 0) {
          throw e;
        }
        pause(Duration.ofMillis(delay), stage, job, e.outcome());
      }
    }
  }

  /** Waits, but not past the deadline of the job. */
  public void pause(Duration delay, Stage stage, JobContext job) {
    pause(delay, stage, job, Outcome.UNKNOWN);
  }

  /** While nobody repeats a request, it stays what the last attempt has made of it. */
  private void pause(Duration delay, Stage stage, JobContext job, Outcome last) {
    if (delay.compareTo(job.deadline().remaining()) >= 0) {
      throw Exchange.deadlineExceeded(stage, job, last);
    }
    try {
      clock.sleep(delay);
    } catch (InterruptedException e) {
      throw errors.interrupted(stage, job, last, e);
    }
  }
}
