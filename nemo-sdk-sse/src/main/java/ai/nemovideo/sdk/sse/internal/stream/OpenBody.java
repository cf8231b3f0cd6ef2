package ai.nemovideo.sdk.sse.internal.stream;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.StreamLimits;
import ai.nemovideo.sdk.sse.StreamSeen;
import ai.nemovideo.sdk.sse.internal.event.AgentEventDecoder;
import ai.nemovideo.sdk.sse.internal.frame.FrameReader;
import ai.nemovideo.sdk.sse.internal.frame.LineReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** The body of a stream, on its way from bytes to events. One thread reads, any thread looks. */
final class OpenBody implements AutoCloseable {

  private final ResponseBody body;
  private final Watchdog watchdog;
  private final Runnable cancelAction;
  private final BodyInput input;
  private final FrameReader frames;
  private final AgentEventDecoder decoder = new AgentEventDecoder();

  /** Decoded and not yet handed out. */
  private final Queue<AgentEvent> ready = new ArrayDeque<>(2);

  /** One object for all events, instead of one for each. */
  private final Consumer<AgentEvent> sink = ready::add;

  private volatile boolean inMidEvent;

  /** What ended the reading, as long as events are left that came before it. */
  private @Nullable IOException failure;

  OpenBody(ResponseBody body, StreamLimits limits, Watchdog watchdog, Runnable cancelAction) {
    this.body = body;
    this.watchdog = watchdog;
    this.cancelAction = cancelAction;
    this.input = new BodyInput(body.source(), watchdog, limits.maxBytes(), cancelAction);
    this.frames =
        new FrameReader(new LineReader(input, limits.maxLineBytes()), limits.maxEventBytes());
  }

  @Nullable AgentEvent poll() {
    return ready.poll();
  }

  Watchdog watchdog() {
    return watchdog;
  }

  /** Waits for one frame, which may hold any number of events; false at the end. */
  boolean pull() throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      return readFrame();
    } catch (IOException e) {
      if (!(e instanceof EndedException)) {
        inMidEvent = frames.endedInMidEvent();
      }
      if (!isWorthHandingOut()) {
        throw e;
      }
      cancelAction.run();
      failure = e;
      return true;
    }
  }

  /** Calls that were only announced are told at a bad end too; who interrupts wants no more. */
  private boolean isWorthHandingOut() {
    decoder.end(sink);
    return !ready.isEmpty() && !Thread.currentThread().isInterrupted();
  }

  private boolean readFrame() throws IOException {
    switch (frames.next()) {
      case EVENT -> sawFrame(decode());
      case NAME_ONLY -> {
        decoder.decodeName(frames.name(), sink);
        sawFrame(false);
      }
      case COMMENT -> {
        ready.add(AgentEventDecoder.HEARTBEAT);
        sawFrame(false);
      }
      case END -> {
        inMidEvent = frames.endedInMidEvent();
        decoder.end(sink);
        return !ready.isEmpty();
      }
    }
    return true;
  }

  /** What was seen so far, for any thread. */
  StreamSeen seen(Tally tally) {
    return tally.seen(input.bytes(), inMidEvent, frames.lastEventId(), frames.retryMillis());
  }

  @Override
  public void close() {
    ready.clear();
    body.close();
  }

  private boolean decode() {
    return decoder.decode(
        frames.data(), frames.dataStart(), frames.dataLength(), frames.name(), sink);
  }

  private void sawFrame(boolean meaningful) throws IOException {
    input.sawFrame(meaningful);
    boolean alive = !meaningful && !ready.isEmpty();
    Duration quiet = alive ? watchdog.notice() : null;
    if (quiet != null) {
      ready.add(new AgentEvent.StillWorking(quiet));
    }
  }
}
