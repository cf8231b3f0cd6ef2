package ai.nemovideo.sdk;

import java.time.Duration;

/**
 * How long single steps may take. The deadline of a whole job is {@link AnimateRequest#deadline()}.
 *
 * @param connect for a connection to be made
 * @param silence without a byte from the service, on any call
 * @param onlyHeartbeats with nothing but keep-alives from the agent (vendor docs: 10 minutes)
 * @param turn for one message to the agent (seeds: 15 minutes)
 */
public record Timeouts(Duration connect, Duration silence, Duration onlyHeartbeats, Duration turn) {

  /**
   * Rejects zero and less.
   *
   * @param connect as above
   * @param silence as above
   * @param onlyHeartbeats as above
   * @param turn as above
   */
  public Timeouts {
    for (Duration each : new Duration[] {connect, silence, onlyHeartbeats, turn}) {
      if (each.toMillis() < 1) {
        throw new IllegalArgumentException("a timeout must be at least 1 ms, not " + each);
      }
    }
  }

  /** {@return 10 s to connect, 90 s of silence, 10 min of keep-alives, 15 min for a turn} */
  public static Timeouts defaults() {
    return new Timeouts(
        Duration.ofSeconds(10),
        Duration.ofSeconds(90),
        Duration.ofMinutes(10),
        Duration.ofMinutes(15));
  }
}
