package ai.nemovideo.sdk;

import ai.nemovideo.sdk.batch.BatchReport;
import ai.nemovideo.sdk.batch.BatchRequest;
import ai.nemovideo.sdk.internal.async.Workers;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.model.ClaimLink;
import ai.nemovideo.sdk.model.RenderJob;
import ai.nemovideo.sdk.model.SessionState;
import ai.nemovideo.sdk.model.UploadedAsset;
import ai.nemovideo.sdk.skill.JsonPrompt;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A {@link NemoSession} with futures. They fail with the exceptions that the blocking calls throw.
 * Cancelling a future that one of these methods has returned stops its transfer at once; what was
 * paid for stays in the session. Thread-safe.
 */
public final class NemoAsyncSession {

  private final NemoSession session;
  private final Workers workers;

  NemoAsyncSession(NemoSession session, Workers workers) {
    this.session = session;
    this.workers = workers;
  }

  /**
   * {@link NemoSession#upload(List)} as a future.
   *
   * @param media what
   * @return the files as the service knows them
   */
  public CompletableFuture<List<UploadedAsset>> upload(List<MediaSource> media) {
    List<MediaSource> copy = List.copyOf(media);
    return workers.submit(() -> session.upload(copy));
  }

  /**
   * {@link NemoSession#upload(List, Consumer)} as a future.
   *
   * @param media what
   * @param listener called on several threads
   * @return the files as the service knows them
   */
  public CompletableFuture<List<UploadedAsset>> upload(
      List<MediaSource> media, Consumer<? super AnimateProgress> listener) {
    List<MediaSource> copy = List.copyOf(media);
    return workers.submit(() -> session.upload(copy, listener));
  }

  /**
   * {@link NemoSession#upload(MediaSource)} as a future.
   *
   * @param media what
   * @return the file as the service knows it
   */
  public CompletableFuture<UploadedAsset> upload(MediaSource media) {
    Objects.requireNonNull(media, "media");
    return workers.submit(() -> session.upload(media));
  }

  /** {@return {@link NemoSession#state()} as a future} */
  public CompletableFuture<SessionState> state() {
    return workers.submit(session::state);
  }

  /**
   * {@link NemoSession#send(String)} as a future.
   *
   * @param message to the agent
   * @return what came of it
   */
  public CompletableFuture<AgentReply> send(String message) {
    return workers.submit(() -> session.send(message));
  }

  /**
   * {@link NemoSession#send(JsonPrompt)} as a future.
   *
   * @param message to the agent
   * @return what came of it
   */
  public CompletableFuture<AgentReply> send(JsonPrompt message) {
    return workers.submit(() -> session.send(message));
  }

  /**
   * {@link NemoSession#send(String, Consumer)} as a future.
   *
   * @param message to the agent
   * @param listener called on the thread that sends
   * @return what came of it
   */
  public CompletableFuture<AgentReply> send(
      String message, Consumer<? super AnimateProgress> listener) {
    return workers.submit(() -> session.send(message, listener));
  }

  /** {@return {@link NemoSession#undo()} as a future} */
  public CompletableFuture<AgentReply> undo() {
    return workers.submit(() -> session.undo());
  }

  /**
   * {@link NemoSession#undo(Consumer)} as a future.
   *
   * @param listener called on the thread that sends
   * @return what came of it
   */
  public CompletableFuture<AgentReply> undo(Consumer<? super AnimateProgress> listener) {
    return workers.submit(() -> session.undo(listener));
  }

  /**
   * {@link NemoSession#reconcile(JobHandle, Consumer)} as a future.
   *
   * @param handle of the message
   * @param listener called on the thread that looks
   * @return what came of it
   */
  public CompletableFuture<AgentReply> reconcile(
      JobHandle handle, Consumer<? super AnimateProgress> listener) {
    return workers.submit(() -> session.reconcile(handle, listener));
  }

  /**
   * {@link NemoSession#reconcile(JobHandle)} as a future.
   *
   * @param handle of the message
   * @return what came of it
   */
  public CompletableFuture<AgentReply> reconcile(JobHandle handle) {
    return workers.submit(() -> session.reconcile(handle));
  }

  /** {@return {@link NemoSession#render()} as a future} */
  public CompletableFuture<Animation> render() {
    return workers.submit(session::render);
  }

  /**
   * {@link NemoSession#render(OutputSettings, Consumer)} as a future.
   *
   * @param output what the video file should be
   * @param listener called on the thread that waits
   * @return the video
   */
  public CompletableFuture<Animation> render(
      OutputSettings output, Consumer<? super AnimateProgress> listener) {
    return workers.submit(() -> session.render(output, listener));
  }

  /**
   * {@link NemoSession#submitRender} as a future.
   *
   * @param output what the video file should be
   * @return the render
   */
  public CompletableFuture<RenderJob> submitRender(OutputSettings output) {
    return workers.submit(() -> session.submitRender(output));
  }

  /**
   * {@link NemoSession#renderStatus} as a future.
   *
   * @param renderId its id
   * @return how far it is
   */
  public CompletableFuture<RenderJob> renderStatus(String renderId) {
    return workers.submit(() -> session.renderStatus(renderId));
  }

  /**
   * {@link NemoSession#awaitRender} as a future.
   *
   * @param renderId its id
   * @return the render, completed or failed
   */
  public CompletableFuture<RenderJob> awaitRender(String renderId) {
    return workers.submit(() -> session.awaitRender(renderId));
  }

  /**
   * {@link NemoSession#cancelRender} as a future.
   *
   * @param renderId its id
   * @return how far it was
   */
  public CompletableFuture<RenderJob> cancelRender(String renderId) {
    return workers.submit(() -> session.cancelRender(renderId));
  }

  /**
   * {@link NemoSession#download} as a future.
   *
   * @param render a completed render
   * @param target where to
   * @return the target
   */
  public CompletableFuture<Path> download(RenderJob render, Path target) {
    return workers.submit(() -> session.download(render, target));
  }

  /**
   * {@link NemoSession#batch} as a future. Cancelling it stops the batch and what runs for it;
   * running it again with its id goes on.
   *
   * @param request the items, and everything else about the batch
   * @return what came of each item
   */
  public CompletableFuture<BatchReport> batch(BatchRequest request) {
    Objects.requireNonNull(request, "request");
    return workers.submit(() -> session.batch(request));
  }

  /** {@return {@link NemoSession#claimLink()} as a future} */
  public CompletableFuture<ClaimLink> claimLink() {
    return workers.submit(session::claimLink);
  }
}
