package ai.nemovideo.sdk.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a render is (seeds). */
public enum RenderStatus {
  /** Waiting for a machine. */
  PENDING,
  /** Being rendered. */
  PROCESSING,
  /** Finished: the file can be fetched. */
  COMPLETED,
  /** Failed. */
  FAILED,
  /** A word that the SDK does not know; it counts as not finished. */
  UNKNOWN;

  /**
   * The constant of a word on the wire.
   *
   * @param word the service's word, or null
   * @return the constant, {@link #UNKNOWN} for any other word
   */
  public static RenderStatus of(@Nullable String word) {
    return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
      case "pending", "queued" -> PENDING;
      case "processing", "rendering" -> PROCESSING;
      case "completed", "done" -> COMPLETED;
      case "failed", "error" -> FAILED;
      default -> UNKNOWN;
    };
  }
}
