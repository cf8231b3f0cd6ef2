package ai.nemovideo.sdk.local.internal.job;

import ai.nemovideo.sdk.local.RenderReport;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.internal.render.RenderSettings;
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
  private final Map<String, RenderJob> byId = new ConcurrentHashMap<>();
  private final AtomicInteger planned = new AtomicInteger();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(AT_ONCE, DaemonThreads.named("nemo-local-render"));

  public RenderJobs(MediaShelf shelf, InstantSource clock) {
    this.shelf = shelf;
    this.clock = clock;
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
    Account owner = session.owner();
    RenderJob existing = byId.get(id);
    if (existing != null) {
      return owned(existing, owner);
    }
    OutputRequest request = OutputRequest.of(output);
    Composition composition = Compositions.of(draft, request, session);
    RenderJob job =
        new RenderJob(
            id,
            owner,
            session.id(),
            clock.instant(),
            composition.durationMillis() / 1000.0,
            scenario.unfinishedPolls());
    RenderJob raced = byId.putIfAbsent(id, job);
    if (raced != null) {
      return owned(raced, owner);
    }
    job.startedBy(
        workers.submit(() -> run(job, composition, request.settings(), scenario.rendering())));
    return job;
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

  private void run(
      RenderJob job, Composition composition, RenderSettings settings, Scenario.Rendering effort) {
    if (!job.begin()) {
      return;
    }
    if (planned.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      job.fail("planned failure", clock.instant());
      return;
    }
    Path file = shelf.newFile("mp4");
    try {
      Filming.film(effort, composition, settings, file, job::progress);
      var url = shelf.put(file, job.id() + ".mp4", "video/mp4");
      var result = new RenderJob.Finished(file, url, Files.size(file));
      if (!job.complete(result, clock.instant())) {
        Files.deleteIfExists(file);
      }
    } catch (InterruptedIOException e) {
      job.cancel(clock.instant());
      delete(file);
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.log(Level.WARNING, "render failed: " + job.id(), e);
      job.fail(String.valueOf(e.getMessage()), clock.instant());
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "an unfinished render stays until the service is closed", e);
    }
  }

  /** Cancels what runs and waits until no thread writes any more. */
  @Override
  public void close() {
    byId.values().forEach(this::cancel);
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
