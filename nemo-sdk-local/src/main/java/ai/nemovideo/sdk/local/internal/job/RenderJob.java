package ai.nemovideo.sdk.local.internal.job;

import ai.nemovideo.sdk.local.RenderReport;
import ai.nemovideo.sdk.local.internal.state.Account;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** One render and how far it is. */
public final class RenderJob {
  private final String id;
  private final Account owner;
  private final String sessionId;
  private final Instant createdAt;
  private final double durationSeconds;
  private final CompletableFuture<RenderReport> report = new CompletableFuture<>();

  private Status status = Status.PENDING;
  private int progress;
  private int pollsToHide;
  private Optional<Finished> finished = Optional.empty();
  private Optional<String> error = Optional.empty();
  private Optional<Instant> endedAt = Optional.empty();
  private Optional<Future<?>> work = Optional.empty();

  enum Status {
    PENDING,
    PROCESSING,
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

  /**
   * What a poll sees.
   *
   * @param status as the protocol writes it
   * @param progress 0 to 100
   * @param finished the file, once completed
   * @param error why it failed or was cancelled
   * @param endedAt when it ended
   */
  public record Snapshot(
      String status,
      int progress,
      Optional<Finished> finished,
      Optional<String> error,
      Optional<Instant> endedAt) {}

  RenderJob(
      String id,
      Account owner,
      String sessionId,
      Instant createdAt,
      double durationSeconds,
      int pollsToHide) {
    this.id = id;
    this.owner = owner;
    this.sessionId = sessionId;
    this.createdAt = createdAt;
    this.durationSeconds = durationSeconds;
    this.pollsToHide = pollsToHide;
  }

  public String id() {
    return id;
  }

  public Account owner() {
    return owner;
  }

  public String sessionId() {
    return sessionId;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** How long the video is. */
  public double durationSeconds() {
    return durationSeconds;
  }

  /** Done when the job has ended, however it ended. */
  CompletableFuture<RenderReport> report() {
    return report;
  }

  /** What a client sees now, without counting as one of its polls. */
  public synchronized Snapshot now() {
    // The protocol knows no cancelled render; a client sees a failed one that says so.
    String name =
        switch (status) {
          case PENDING -> "pending";
          case PROCESSING -> "processing";
          case COMPLETED -> "completed";
          case FAILED, CANCELLED -> "failed";
        };
    return new Snapshot(name, progress, finished, error, endedAt);
  }

  /** What a poll sees: for as many polls as the scenario hides the end, an unfinished job. */
  public synchronized Snapshot poll() {
    if (pollsToHide > 0) {
      pollsToHide--;
      return new Snapshot(
          "processing",
          Math.min(99, Math.max(5, progress / (pollsToHide + 2))),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    return now();
  }

  synchronized void startedBy(Future<?> future) {
    work = Optional.of(future);
  }

  synchronized boolean begin() {
    if (status != Status.PENDING) {
      return false;
    }
    status = Status.PROCESSING;
    return true;
  }

  synchronized void progress(long done, long total) {
    if (status == Status.PROCESSING) {
      // 100 is for the finished file, which still has to be closed after its last frame.
      progress = (int) Math.min(99, done * 100 / Math.max(1, total));
    }
  }

  boolean complete(Finished result, Instant at) {
    return end(Status.COMPLETED, Optional.of(result), Optional.empty(), at);
  }

  boolean fail(String reason, Instant at) {
    return end(Status.FAILED, Optional.empty(), Optional.of(reason), at);
  }

  /** Ends the job unless it has ended; its thread is interrupted. */
  boolean cancel(Instant at) {
    boolean cancelled = end(Status.CANCELLED, Optional.empty(), Optional.of("cancelled"), at);
    synchronized (this) {
      if (cancelled) {
        work.ifPresent(future -> future.cancel(true));
      }
    }
    return cancelled;
  }

  private boolean end(Status last, Optional<Finished> result, Optional<String> reason, Instant at) {
    synchronized (this) {
      if (status != Status.PENDING && status != Status.PROCESSING) {
        return false;
      }
      status = last;
      finished = result;
      error = reason;
      endedAt = Optional.of(at);
      if (last == Status.COMPLETED) {
        progress = 100;
      }
    }
    String name = last.name().toLowerCase(Locale.ROOT);
    report.complete(new RenderReport(id, name, result.map(Finished::file), reason));
    return true;
  }
}
