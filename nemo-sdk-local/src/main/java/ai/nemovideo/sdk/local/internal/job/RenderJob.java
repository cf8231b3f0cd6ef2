package ai.nemovideo.sdk.local.internal.job;

import ai.nemovideo.sdk.local.RenderReport;
import ai.nemovideo.sdk.local.internal.state.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** One render and how far it is. */
public final class RenderJob {
  private final RenderOrder order;
  private final double durationSeconds;
  private final RenderJournal journal;
  private final CompletableFuture<RenderReport> report = new CompletableFuture<>();

  private boolean begun;
  private int progress;
  private int pollsToHide;
  private Optional<RenderEnd> end = Optional.empty();
  private Optional<Future<?>> work = Optional.empty();

  /**
   * What a poll sees.
   *
   * @param status as the protocol writes it
   * @param progress 0 to 100
   * @param end how it ended, once it has
   */
  public record Snapshot(String status, int progress, Optional<RenderEnd> end) {

    /** The file, once completed. */
    public Optional<RenderEnd.Finished> finished() {
      return end.flatMap(RenderEnd::finished);
    }
  }

  RenderJob(RenderOrder order, double durationSeconds, int pollsToHide, RenderJournal journal) {
    this.order = order;
    this.durationSeconds = durationSeconds;
    this.pollsToHide = pollsToHide;
    this.journal = journal;
  }

  public String id() {
    return order.id();
  }

  RenderOrder order() {
    return order;
  }

  Account owner() {
    return order.session().owner();
  }

  public Instant createdAt() {
    return order.createdAt();
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
    String unfinished = begun ? "processing" : "pending";
    return new Snapshot(end.map(RenderEnd::status).orElse(unfinished), progress, end);
  }

  /** What a poll sees: for as many polls as the scenario hides the end, an unfinished job. */
  public synchronized Snapshot poll() {
    if (pollsToHide > 0) {
      pollsToHide--;
      int hidden = Math.min(99, Math.max(5, progress / (pollsToHide + 2)));
      return new Snapshot("processing", hidden, Optional.empty());
    }
    return now();
  }

  synchronized void startedBy(Future<?> future) {
    work = Optional.of(future);
  }

  synchronized boolean begin() {
    if (begun || end.isPresent()) {
      return false;
    }
    begun = true;
    return true;
  }

  synchronized void progress(long done, long total) {
    if (end.isEmpty()) {
      // 100 is for the finished file, which still has to be closed after its last frame.
      progress = (int) Math.min(99, done * 100 / Math.max(1, total));
    }
  }

  /** Ends the job, unless it has ended. */
  boolean end(RenderEnd how) {
    return end(how, journal);
  }

  /** Ends the job unless it has ended; its thread is interrupted. */
  void cancel(Instant at) {
    cancel(at, journal);
  }

  /** As {@link #end}, without a word to the journal. */
  void endUnkept(RenderEnd how) {
    end(how, RenderJournal.NONE);
  }

  /** As {@link #cancel}, for this life of the service only: in the next one the job goes on. */
  void abandon(Instant at) {
    cancel(at, RenderJournal.NONE);
  }

  private synchronized void cancel(Instant at, RenderJournal told) {
    if (end(RenderEnd.cancelled(at), told)) {
      work.ifPresent(future -> future.cancel(true));
    }
  }

  private synchronized boolean end(RenderEnd how, RenderJournal told) {
    if (end.isPresent()) {
      return false;
    }
    told.ended(order, how);
    end = Optional.of(how);
    if (how.how() == RenderEnd.How.COMPLETED) {
      progress = 100;
    }
    report.complete(how.report(order.id()));
    return true;
  }
}
