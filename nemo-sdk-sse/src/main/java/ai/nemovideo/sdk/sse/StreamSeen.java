package ai.nemovideo.sdk.sse;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a stream has brought so far. Events that were decoded but not yet handed out are not
 * counted. Immutable.
 *
 * @param text everything the agent has said, each word once; empty for a silent turn
 * @param meaningful how many events were more than a sign of life
 * @param heartbeats how many were a sign of life and nothing more
 * @param toolCalls how many of the meaningful ones were tool calls
 * @param bytes how many bytes of the body were read, unpacked if it came packed
 * @param inMidEvent whether the bytes stopped inside an event. That event is dropped, as the HTML
 *     standard says, and what it belongs to is probably not over
 * @param lastEventId the last {@code id} field of the stream; empty without one. The service is not
 *     known to send any
 * @param retry the last {@code retry} field; null without one. Nothing here reconnects, because
 *     what is read has been paid for
 */
public record StreamSeen(
    String text,
    long meaningful,
    long heartbeats,
    long toolCalls,
    long bytes,
    boolean inMidEvent,
    String lastEventId,
    @Nullable Duration retry) {

  /** What a stream brought that never opened. */
  public static final StreamSeen NOTHING = new StreamSeen("", 0, 0, 0, 0, false, "", null);

  /**
   * Checks that the texts are there.
   *
   * @param text everything the agent has said
   * @param meaningful the events that were more than a sign of life
   * @param heartbeats the others
   * @param toolCalls the tool calls
   * @param bytes the bytes of the body
   * @param inMidEvent whether an event was cut off
   * @param lastEventId the last id, or empty
   * @param retry the last retry, or null
   */
  public StreamSeen {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(lastEventId, "lastEventId");
  }

  /** The numbers, and the length of the text; never what was said. */
  @Override
  public String toString() {
    return "StreamSeen[text="
        + text.length()
        + " characters, meaningful="
        + meaningful
        + ", heartbeats="
        + heartbeats
        + ", toolCalls="
        + toolCalls
        + ", bytes="
        + bytes
        + ", inMidEvent="
        + inMidEvent
        + "]";
  }
}
