package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.job.JobStep;
import java.time.Duration;

/** Keeps messages apart. They leave from one thread. */
final class Pace {

  private final NemoClock clock;
  private final Duration apart;
  private boolean any;
  private boolean answered;
  private long latest;

  Pace(NemoClock clock, Duration apart) {
    this.clock = clock;
    this.apart = apart;
  }

  /** How long until the next message may be sent. */
  Duration left() {
    if (!any) {
      return Duration.ZERO;
    }
    Duration left = apart.minusNanos(clock.nanoTime() - latest);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Listens for messages that leave: when one goes on record, and, because it may have been sent
   * once more after a refusal, when the first answer to it comes.
   */
  void heard(AnimateProgress progress) {
    if (progress instanceof AnimateProgress.OnRecord record
        && record.handle().step() == JobStep.SENDING) {
      any = true;
      answered = false;
      latest = clock.nanoTime();
    } else if (!answered
        && (progress instanceof AnimateProgress.AgentSays
            || progress instanceof AnimateProgress.AgentWorks)) {
      answered = true;
      latest = clock.nanoTime();
    }
  }
}
