package ai.nemovideo.sdk.property;

/** Interrupts the thread of a job from outside, but only as long as it works for the job. */
final class Interrupter {

  private final Thread worker = Thread.currentThread();
  private boolean working;

  /** Called by the worker. */
  synchronized void begin() {
    working = true;
  }

  /** Called by the worker, which is not interrupted any more after this. */
  synchronized void end() {
    working = false;
    Thread.interrupted();
  }

  /** Called by anybody. */
  synchronized void interrupt() {
    if (working) {
      worker.interrupt();
    }
  }
}
