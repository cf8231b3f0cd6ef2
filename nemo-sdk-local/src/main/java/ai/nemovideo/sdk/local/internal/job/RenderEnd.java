package ai.nemovideo.sdk.local.internal.job;

import ai.nemovideo.sdk.local.RenderReport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How a render ended.
 *
 * @param how in which of the ways there are
 * @param finished the file, once completed
 * @param error why it failed or was cancelled
 * @param at when it ended
 */
public record RenderEnd(How how, Optional<Finished> finished, Optional<String> error, Instant at) {

  /** The ways in which a render ends. */
  public enum How {
    COMPLETED,
    FAILED,
    CANCELLED
  }

  /**
   * The file of a completed render.
   *
   * @param file where it lies
   * @param url where it is served
   * @param size in bytes
   */
  public record Finished(Path file, URI url, long size) {}

  public static RenderEnd completed(Finished file, Instant at) {
    return new RenderEnd(How.COMPLETED, Optional.of(file), Optional.empty(), at);
  }

  public static RenderEnd failed(String reason, Instant at) {
    return new RenderEnd(How.FAILED, Optional.empty(), Optional.of(reason), at);
  }

  public static RenderEnd cancelled(Instant at) {
    return new RenderEnd(How.CANCELLED, Optional.empty(), Optional.of("cancelled"), at);
  }

  /** As the protocol writes it. It knows no cancelled render, only failed ones that say so. */
  String status() {
    return how == How.COMPLETED ? "completed" : "failed";
  }

  RenderReport report(String id) {
    return new RenderReport(
        id, how.name().toLowerCase(Locale.ROOT), finished.map(Finished::file), error);
  }
}
