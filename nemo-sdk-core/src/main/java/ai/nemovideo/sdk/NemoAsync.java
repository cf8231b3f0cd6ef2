package ai.nemovideo.sdk;

import ai.nemovideo.sdk.batch.BatchReport;
import ai.nemovideo.sdk.batch.BatchRequest;
import ai.nemovideo.sdk.internal.async.Workers;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.model.CreditBalance;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A {@link NemoClient} with futures. They fail with the exceptions that the blocking calls throw.
 * Cancelling a future that one of these methods has returned stops its transfer at once; a job that
 * was paid for goes on at the service, and its handle is in the job store. Inputs are checked on
 * the other thread too. Thread-safe.
 */
public final class NemoAsync {

  private final NemoClient client;
  private final Workers workers;

  NemoAsync(NemoClient client, Workers workers) {
    this.client = client;
    this.workers = workers;
  }

  /**
   * {@link NemoClient#animate(List, String)} as a future.
   *
   * @param images the files
   * @param prompt what to make of them
   * @return the video
   */
  public CompletableFuture<Animation> animate(List<Path> images, String prompt) {
    List<Path> copy = List.copyOf(images);
    return workers.submit(() -> client.animate(copy, prompt));
  }

  /**
   * {@link NemoClient#animate(AnimateRequest)} as a future.
   *
   * @param request everything about the job
   * @return the video
   */
  public CompletableFuture<Animation> animate(AnimateRequest request) {
    Objects.requireNonNull(request, "request");
    return workers.submit(() -> client.animate(request));
  }

  /**
   * {@link NemoClient#resume(JobHandle)} as a future.
   *
   * @param handle of the job
   * @return the video
   */
  public CompletableFuture<Animation> resume(JobHandle handle) {
    Objects.requireNonNull(handle, "handle");
    return workers.submit(() -> client.resume(handle));
  }

  /**
   * {@link NemoClient#resume(JobHandle, Consumer)} as a future.
   *
   * @param handle of the job
   * @param listener called on the thread that runs the job
   * @return the video
   */
  public CompletableFuture<Animation> resume(
      JobHandle handle, Consumer<? super AnimateProgress> listener) {
    Objects.requireNonNull(handle, "handle");
    return workers.submit(() -> client.resume(handle, listener));
  }

  /**
   * {@link NemoClient#resume(JobHandle, AnimateRequest)} as a future.
   *
   * @param handle of the job
   * @param request the request with which it was begun
   * @return the video
   */
  public CompletableFuture<Animation> resume(JobHandle handle, AnimateRequest request) {
    Objects.requireNonNull(handle, "handle");
    Objects.requireNonNull(request, "request");
    return workers.submit(() -> client.resume(handle, request));
  }

  /**
   * {@link NemoClient#batch} as a future. Cancelling it stops the batch and what runs for it;
   * running it again with its id goes on.
   *
   * @param request the items, and everything else about the batch
   * @return what came of each item
   */
  public CompletableFuture<BatchReport> batch(BatchRequest request) {
    Objects.requireNonNull(request, "request");
    return workers.submit(() -> client.batch(request));
  }

  /**
   * {@link Animation#saveTo} as a future.
   *
   * @param video the video
   * @param target where to
   * @return the target
   */
  public CompletableFuture<Path> save(Animation video, Path target) {
    Objects.requireNonNull(video, "video");
    Objects.requireNonNull(target, "target");
    return workers.submit(() -> video.saveTo(target));
  }

  /** {@return {@link NemoClient#openSession()} as a future} */
  public CompletableFuture<NemoSession> openSession() {
    return workers.submit(client::openSession);
  }

  /**
   * {@link NemoClient#openSession(String)} as a future.
   *
   * @param taskName title of its task at the service
   * @return the session
   */
  public CompletableFuture<NemoSession> openSession(String taskName) {
    Objects.requireNonNull(taskName, "taskName");
    return workers.submit(() -> client.openSession(taskName));
  }

  /** {@return {@link NemoClient#credits()} as a future} */
  public CompletableFuture<CreditBalance> credits() {
    return workers.submit(client::credits);
  }
}
