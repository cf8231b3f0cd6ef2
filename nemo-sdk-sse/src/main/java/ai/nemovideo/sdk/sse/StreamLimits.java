package ai.nemovideo.sdk.sse;

import java.time.Duration;
import java.util.Objects;

/**
 * What a stream may cost before it is given up. Immutable; the {@code with} methods return
 * successors. A duration that is too long to be counted in nanoseconds is no limit.
 *
 * @param maxLineBytes the longest line, in bytes without its end; at least 1
 * @param maxEventBytes the largest data of one event, in bytes; at least 1
 * @param maxBytes the largest body as a whole, in bytes, unpacked if it came packed; at least 1. It
 *     bounds what is kept in memory of a stream
 * @param silence how long not one byte may arrive; positive
 * @param onlyHeartbeats how long a stream may bring nothing but heartbeats while its reader waits;
 *     positive. The time that the reader takes between two events does not count, because nobody
 *     knows yet what has come meanwhile
 * @param total how long a stream may take in all; positive
 * @param noticeEvery after how long with nothing but heartbeats an {@link AgentEvent.StillWorking}
 *     is due, and after how long the next; positive
 */
public record StreamLimits(
    int maxLineBytes,
    int maxEventBytes,
    long maxBytes,
    Duration silence,
    Duration onlyHeartbeats,
    Duration total,
    Duration noticeEvery) {

  /** The most characters that {@link StreamEnd.Refused} quotes of an answer. */
  public static final int MAX_EXCERPT = 2000;

  /** Room for an event of 10 MB with inline data; a server that sends more is broken. Assumed. */
  private static final int DEFAULT_BYTES = 16 * 1024 * 1024;

  /** A turn of 15 minutes brings kilobytes; what brings more than this is broken. Assumed. */
  private static final long DEFAULT_MAX_BYTES = 256L * 1024 * 1024;

  /** No keep-alive comes during a tool call (observed on ADK servers). Assumed. */
  private static final Duration DEFAULT_SILENCE = Duration.ofSeconds(90);

  /** The vendor's own client gives up after as long (vendor docs). */
  private static final Duration DEFAULT_ONLY_HEARTBEATS = Duration.ofMinutes(10);

  /** The documented limit of a turn (seeds). */
  private static final Duration DEFAULT_TOTAL = Duration.ofMinutes(15);

  /** How often a person is told that the service is still at work (seeds). */
  private static final Duration DEFAULT_NOTICE_EVERY = Duration.ofMinutes(2);

  private static final StreamLimits DEFAULTS =
      new StreamLimits(
          DEFAULT_BYTES,
          DEFAULT_BYTES,
          DEFAULT_MAX_BYTES,
          DEFAULT_SILENCE,
          DEFAULT_ONLY_HEARTBEATS,
          DEFAULT_TOTAL,
          DEFAULT_NOTICE_EVERY);

  /**
   * Checks the limits.
   *
   * @param maxLineBytes the longest line
   * @param maxEventBytes the largest data of one event
   * @param maxBytes the largest body
   * @param silence how long not one byte may arrive
   * @param onlyHeartbeats how long a stream may bring nothing but heartbeats
   * @param total how long a stream may take in all
   * @param noticeEvery how often heartbeats are worth a notice
   * @throws IllegalArgumentException when one is not positive
   */
  public StreamLimits {
    requirePositive(maxLineBytes > 0, "maxLineBytes");
    requirePositive(maxEventBytes > 0, "maxEventBytes");
    requirePositive(maxBytes > 0, "maxBytes");
    requirePositive(isPositive(silence), "silence");
    requirePositive(isPositive(onlyHeartbeats), "onlyHeartbeats");
    requirePositive(isPositive(total), "total");
    requirePositive(isPositive(noticeEvery), "noticeEvery");
  }

  /**
   * The limits of the service: 16 MiB a line and an event, 256 MiB a stream, 90 seconds of silence,
   * 10 minutes of heartbeats with a notice every two, 15 minutes in all.
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
    return new StreamLimits(
        bytes, maxEventBytes, maxBytes, silence, onlyHeartbeats, total, noticeEvery);
  }

  /**
   * These limits with another size of event.
   *
   * @param bytes the largest data of one event, in bytes
   * @return the successor
   */
  public StreamLimits withMaxEventBytes(int bytes) {
    return new StreamLimits(
        maxLineBytes, bytes, maxBytes, silence, onlyHeartbeats, total, noticeEvery);
  }

  /**
   * These limits with another size of the whole.
   *
   * @param bytes the largest body, in bytes
   * @return the successor
   */
  public StreamLimits withMaxBytes(long bytes) {
    return new StreamLimits(
        maxLineBytes, maxEventBytes, bytes, silence, onlyHeartbeats, total, noticeEvery);
  }

  /**
   * These limits with another patience for silence.
   *
   * @param duration how long not one byte may arrive
   * @return the successor
   */
  public StreamLimits withSilence(Duration duration) {
    return new StreamLimits(
        maxLineBytes, maxEventBytes, maxBytes, duration, onlyHeartbeats, total, noticeEvery);
  }

  /**
   * These limits with another patience for heartbeats.
   *
   * @param duration how long a stream may bring nothing else
   * @return the successor
   */
  public StreamLimits withOnlyHeartbeats(Duration duration) {
    return new StreamLimits(
        maxLineBytes, maxEventBytes, maxBytes, silence, duration, total, noticeEvery);
  }

  /**
   * These limits with another total.
   *
   * @param duration how long a stream may take in all
   * @return the successor
   */
  public StreamLimits withTotal(Duration duration) {
    return new StreamLimits(
        maxLineBytes, maxEventBytes, maxBytes, silence, onlyHeartbeats, duration, noticeEvery);
  }

  /**
   * These limits with another interval of notices.
   *
   * @param duration how often heartbeats are worth a notice
   * @return the successor
   */
  public StreamLimits withNoticeEvery(Duration duration) {
    return new StreamLimits(
        maxLineBytes, maxEventBytes, maxBytes, silence, onlyHeartbeats, total, duration);
  }

  private static boolean isPositive(Duration duration) {
    return Objects.requireNonNull(duration, "duration").compareTo(Duration.ZERO) > 0;
  }

  private static void requirePositive(boolean positive, String name) {
    if (!positive) {
      throw new IllegalArgumentException(name + " must be positive");
    }
  }
}
