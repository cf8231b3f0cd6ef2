package ai.nemovideo.sdk.local.internal.job;

import ai.nemovideo.sdk.local.RenderReport;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.internal.scene.Composition;
import ai.nemovideo.sdk.local.internal.state.Account;
import ai.nemovideo.sdk.local.internal.state.DaemonThreads;
import ai.nemovideo.sdk.local.internal.state.MediaShelf;
import ai.nemovideo.sdk.local.internal.state.ServiceException;
import ai.nemovideo.sdk.local.internal.state.Session;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** All renders. Two run at a time, the others wait. */
public final class RenderJobs implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RenderJobs.class.getName());
  private static final int AT_ONCE = 2;

  private final MediaShelf shelf;
  private final InstantSource clock;
  private final RenderJournal journal;
  private final Map<String, RenderJob> byId = new ConcurrentHashMap<>();
  private final AtomicInteger planned = new AtomicInteger();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(AT_ONCE, DaemonThreads.named("nemo-local-render"));

  public RenderJobs(MediaShelf shelf, InstantSource clock, RenderJournal journal) {
    this.shelf = shelf;
    this.clock = clock;
    this.journal = journal;
  }

  /** Lets the next renders fail. */
  public void failNext(int times) {
    planned.addAndGet(times);
  }

  /**
   * Starts a render, or returns the one that has this id already: a client that repeats a request
   * whose answer it lost must not start a second one.
   */
  public RenderJob submit(
      String id, Session session, JsonObject draft, JsonObject output, Scenario scenario) {
    RenderJob existing = byId.get(id);
    if (existing != null) {
      return owned(existing, session.owner());
    }
    RenderOrder order =
        new RenderOrder(id, session, draft, output, scenario.rendering(), clock.instant());
    Composition composition = order.composition();
    double seconds = composition.durationMillis() / 1000.0;
    RenderJob job = new RenderJob(order, seconds, scenario.unfinishedPolls(), journal);
    synchronized (this) {
      RenderJob raced = byId.get(id);
      if (raced != null) {
        return owned(raced, session.owner());
      }
      journal.ordered(order, seconds);
      byId.put(id, job);
    }
    start(job, composition);
    return job;
  }

  /** Takes up a render of another life of the service, which has perhaps ended there. */
  public void takeUp(RenderOrder order, double seconds, Optional<RenderEnd> end) {
    RenderJob job = new RenderJob(order, seconds, 0, journal);
    end.ifPresent(job::endUnkept);
    byId.put(order.id(), job);
  }

  /** Films what was taken up and has not ended, from the beginning. */
  public void goOn() {
    byId.values().stream()
        .filter(job -> job.now().end().isEmpty())
        .sorted(Comparator.comparing(RenderJob::createdAt))
        .forEach(this::goOn);
  }

  private void goOn(RenderJob job) {
    try {
      start(job, job.order().composition());
    } catch (RuntimeException e) {
      fail(job, e);
    }
  }

  private void start(RenderJob job, Composition composition) {
    job.startedBy(workers.submit(() -> run(job, composition)));
  }

  /** The render of an account; somebody else's is as unknown as none. */
  public RenderJob of(Account account, String id) {
    RenderJob job = byId.get(id);
    if (job == null) {
      throw ServiceException.notFound("no such render");
    }
    return owned(job, account);
  }

  private static RenderJob owned(RenderJob job, Account account) {
    if (job.owner() != account) {
      throw ServiceException.notFound("no such render");
    }
    return job;
  }

  public void cancel(RenderJob job) {
    job.cancel(clock.instant());
  }

  /** Waits for a render's end. */
  public RenderReport await(String id) {
    return Optional.ofNullable(byId.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no such render: " + id))
        .report()
        .join();
  }

  private void run(RenderJob job, Composition composition) {
    if (!job.begin()) {
      return;
    }
    if (planned.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      job.end(RenderEnd.failed("planned failure", clock.instant()));
      return;
    }
    Path file = shelf.newFile("mp4");
    try {
      RenderOrder order = job.order();
      Filming.film(order.effort(), composition, order.request().settings(), file, job::progress);
      var url = shelf.put(file, job.id() + ".mp4", "video/mp4");
      var result = new RenderEnd.Finished(file, url, Files.size(file));
      if (!job.end(RenderEnd.completed(result, clock.instant()))) {
        shelf.remove(url, file);
      }
    } catch (InterruptedIOException e) {
      job.cancel(clock.instant());
      delete(file);
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.log(Level.WARNING, "render failed: " + job.id(), e);
      fail(job, e);
      delete(file);
    }
  }

  private void fail(RenderJob job, Throwable reason) {
    RenderEnd end = RenderEnd.failed(String.valueOf(reason.getMessage()), clock.instant());
    try {
      job.end(end);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the end of a render could not be kept: " + job.id(), e);
      job.endUnkept(end);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "an unfinished render stays until the service is closed", e);
    }
  }

  /** Stops what runs and waits until no thread writes any more. */
  @Override
  public void close() {
    byId.values().forEach(job -> job.abandon(clock.instant()));
    workers.shutdownNow();
    try {
      if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "a render did not stop in ten seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
