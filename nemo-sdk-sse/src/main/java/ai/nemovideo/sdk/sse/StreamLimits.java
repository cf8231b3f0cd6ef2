package ai.nemovideo.sdk.sse;

import java.time.Duration;

/**
 * What a stream may cost before it is given up. Immutable; the {@code with} methods return
 * successors.
 *
 * <p>How long one read may wait is not set here: it is the read timeout of the OkHttp client that
 * made the call.
 *
 * @param maxLineBytes the longest line, in bytes without its end; at least 1
 * @param maxEventBytes the largest data of one event, in bytes; at least 1
 * @param onlyHeartbeats how long a stream may bring nothing but heartbeats; positive
 * @param total how long a stream may take in all; positive
 */
public record StreamLimits(
    int maxLineBytes, int maxEventBytes, Duration onlyHeartbeats, Duration total) {

  /** Room for an event of 10 MB with inline data; a server that sends more is broken. Assumed. */
  private static final int DEFAULT_BYTES = 16 * 1024 * 1024;

  /** The vendor's own client gives up after as long (vendor docs). */
  private static final Duration DEFAULT_ONLY_HEARTBEATS = Duration.ofMinutes(10);

  /** The documented limit of a turn (seeds). */
  private static final Duration DEFAULT_TOTAL = Duration.ofMinutes(15);

  private static final StreamLimits DEFAULTS =
      new StreamLimits(DEFAULT_BYTES, DEFAULT_BYTES, DEFAULT_ONLY_HEARTBEATS, DEFAULT_TOTAL);

  /**
   * Checks the limits.
   *
   * @param maxLineBytes the longest line
   * @param maxEventBytes the largest data of one event
   * @param onlyHeartbeats how long a stream may bring nothing but heartbeats
   * @param total how long a stream may take in all
   * @throws IllegalArgumentException when one is not positive
   */
  public StreamLimits {
    requirePositive(maxLineBytes > 0, "maxLineBytes");
    requirePositive(maxEventBytes > 0, "maxEventBytes");
    requirePositive(onlyHeartbeats.compareTo(Duration.ZERO) > 0, "onlyHeartbeats");
    requirePositive(total.compareTo(Duration.ZERO) > 0, "total");
  }

  /**
   * The limits of the service: 16 MiB a line and an event, 10 minutes of heartbeats, 15 minutes in
   * all.
   *
   * @return the defaults
   */
  public static StreamLimits defaults() {
    return DEFAULTS;
  }

  /**
   * These limits with another length of line.
   *
   * @param bytes the longest line, in bytes
   * @return the successor
   */
  public StreamLimits withMaxLineBytes(int bytes) {
    return new StreamLimits(bytes, maxEventBytes, onlyHeartbeats, total);
  }

  /**
   * These limits with another size of event.
   *
   * @param bytes the largest data of one event, in bytes
   * @return the successor
   */
  public StreamLimits withMaxEventBytes(int bytes) {
    return new StreamLimits(maxLineBytes, bytes, onlyHeartbeats, total);
  }

  /**
   * These limits with another patience for heartbeats.
   *
   * @param duration how long a stream may bring nothing else
   * @return the successor
   */
  public StreamLimits withOnlyHeartbeats(Duration duration) {
    return new StreamLimits(maxLineBytes, maxEventBytes, duration, total);
  }

  /**
   * These limits with another total.
   *
   * @param duration how long a stream may take in all
   * @return the successor
   */
  public StreamLimits withTotal(Duration duration) {
    return new StreamLimits(maxLineBytes, maxEventBytes, onlyHeartbeats, duration);
  }

  private static void requirePositive(boolean positive, String name) {
    if (!positive) {
      throw new IllegalArgumentException(name + " must be positive");
    }
  }
}
