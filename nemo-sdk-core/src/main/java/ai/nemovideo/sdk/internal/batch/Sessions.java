package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.api.SessionRequest;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.pipeline.ProgressSink;
import ai.nemovideo.sdk.job.JobHandle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The session in which the next item is made. After trouble it is left for a new one: a picture
 * that arrives late, or an agent that is still at work, must not get into another item's video.
 * Used by one thread.
 */
final class Sessions {

  private static final String TITLE = "project";

  private final Tools tools;
  private @Nullable String current;
  private @Nullable Instant newest;

  Sessions(Tools tools, @Nullable String first) {
    this.tools = tools;
    this.current = first;
  }

  /**
   * The session for the next item; null when it needs a new one. In a session the jobs are told
   * apart by when they began, so an item that an earlier run has begun does not follow a younger
   * one, and a clock that was put back does not put two in the wrong order.
   */
  @Nullable String currentFor(JobHandle job) {
    if (newest != null && !newest.isBefore(job.startedAt())) {
      leave();
    }
    newest = job.startedAt();
    return current;
  }

  void leave() {
    current = null;
  }

  /** Goes on in a new one. */
  String open(JobContext job, ProgressSink sink) {
    leave();
    SessionRequest wanted = new SessionRequest(TITLE, tools.language());
    String opened = tools.stages().openSession().run(wanted, job, sink).id();
    current = opened;
    return opened;
  }
}
