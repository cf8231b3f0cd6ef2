package ai.nemovideo.sdk.local;

import java.time.Duration;

/** How the service lets time pass. Tests pass one that only notes the wait. */
@FunctionalInterface
public interface Pause {

  /**
   * Waits.
   *
   * @param time how long
   * @throws InterruptedException when the service is being closed
   */
  void pause(Duration time) throws InterruptedException;
}
