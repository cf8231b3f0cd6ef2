package ai.nemovideo.sdk;

import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.time.Duration;

/**
 * What a running job tells its listener, in this order; a stage may be told of many times. Called
 * on the thread that runs the job. A listener that throws does not stop a job that is being paid
 * for: what it threw is logged and dropped.
 */
public sealed interface AnimateProgress {

  /**
   * A step of the job is on record. The latest handle is all that is needed to go on after a crash.
   *
   * @param handle what the job store holds now
   */
  record OnRecord(JobHandle handle) implements AnimateProgress {}

  /**
   * A session is open. Whoever keeps its id can find the work again.
   *
   * @param sessionId the session
   */
  record SessionOpened(String sessionId) implements AnimateProgress {}

  /**
   * Bytes of a file have left.
   *
   * @param index which file, from 0
   * @param count how many files in all
   * @param name its name
   * @param sentBytes bytes that left so far
   * @param totalBytes its size
   */
  record Uploading(int index, int count, String name, long sentBytes, long totalBytes)
      implements AnimateProgress {}

  /**
   * A file has arrived.
   *
   * @param index which file, from 0
   * @param count how many files in all
   * @param asset the file as the service knows it
   */
  record Uploaded(int index, int count, UploadedAsset asset) implements AnimateProgress {}

  /**
   * The agent says something. These are its words as they arrive, talk of a screen included: a
   * piece of a sentence cannot be translated. {@link Animation#report()} has them for people.
   *
   * @param text some words, to be appended to what it said before
   */
  record AgentSays(String text) implements AnimateProgress {}

  /**
   * The agent works with one of its tools.
   *
   * @param tool the tool's name
   */
  record AgentWorks(String tool) implements AnimateProgress {}

  /**
   * Nothing to see yet, but the service is at work (seeds: to be told every two minutes).
   *
   * @param elapsed time since the prompt was sent; since the job began, when the agent has ended in
   *     silence and its draft is awaited
   */
  record StillWorking(Duration elapsed) implements AnimateProgress {}

  /**
   * The connection to the agent was lost; the message is not sent again, the state is read instead.
   *
   * @param nextLook how long until the next look
   */
  record Reconnecting(Duration nextLook) implements AnimateProgress {}

  /**
   * The draft is made.
   *
   * @param timeline what is in it
   */
  record DraftReady(Timeline timeline) implements AnimateProgress {}

  /**
   * The video is being rendered.
   *
   * @param renderId the render
   * @param percent 0 to 100
   */
  record Rendering(String renderId, int percent) implements AnimateProgress {}

  /**
   * Bytes of the video have arrived.
   *
   * @param receivedBytes bytes on disk so far
   * @param totalBytes its size, or -1 when the server does not say
   */
  record Downloading(long receivedBytes, long totalBytes) implements AnimateProgress {}
}
