package ai.nemovideo.sdk.sse.internal.event;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.internal.bytes.Utf8;
import ai.nemovideo.sdk.sse.internal.json.JsonCursor;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * The data of event frames to agent events, in both dialects, which a server may mix. One decoder
 * for one stream, because repetitions are told by what came before. One thread at a time.
 */
public final class AgentEventDecoder {

  /** There is one; it has no content. */
  public static final AgentEvent HEARTBEAT = new AgentEvent.Heartbeat();

  private final WireEvent event = new WireEvent();
  private final WireEventTeller teller = new WireEventTeller();

  private final JsonCursor json = new JsonCursor();

  /**
   * Decodes an event that has a name and no data line.
   *
   * @param name the name
   * @param sink takes a heartbeat, if that is what it is
   */
  public void decodeName(String name, Consumer<? super AgentEvent> sink) {
    if (Heartbeats.isOne(name)) {
      sink.accept(HEARTBEAT);
    }
  }

  /**
   * Decodes an event.
   *
   * @param bytes holds the data; not changed and not kept
   * @param start where the data starts
   * @param length how long it is
   * @param name the event's name; empty without one
   * @param sink takes what the event says, which may be nothing
   * @return whether the event shows that the agent goes on, and not only that somebody is there
   */
  public boolean decode(
      byte[] bytes, int start, int length, String name, Consumer<? super AgentEvent> sink) {
    int end = start + length;
    int first = firstVisible(bytes, start, end);
    boolean meaningful =
        first < end && bytes[first] == '{' && read(bytes, first, end)
            ? tell(bytes, start, end, name, sink)
            : tellWords(bytes, start, end, name, sink);
    event.clear();
    return meaningful;
  }

  /**
   * Tells what is still held back, as nothing more comes: calls that were announced and not made.
   *
   * @param sink takes them
   */
  public void end(Consumer<? super AgentEvent> sink) {
    teller.end(sink);
  }

  private static int firstVisible(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && isSpace(bytes[i])) {
      i++;
    }
    return i;
  }

  private static int endOfVisible(byte[] bytes, int from, int to) {
    int i = to;
    while (i > from && isSpace(bytes[i - 1])) {
      i--;
    }
    return i;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  /** Reads the JSON into {@link #event}. */
  private boolean read(byte[] bytes, int start, int end) {
    try {
      json.open(bytes, start, end);
      json.beginObject();
      WireEventReader.readFields(json, event);
      json.endDocument();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** A heartbeat that says something is more than that; one that we do not understand is not. */
  private boolean tell(
      byte[] bytes, int start, int end, String name, Consumer<? super AgentEvent> sink) {
    boolean said = teller.tell(event, bytes, Failures.isName(name), sink);
    if (!said && (event.isHeartbeat() || Heartbeats.isOne(name))) {
      sink.accept(HEARTBEAT);
      return false;
    }
    if (event.unexplained) {
      sink.accept(unknown(bytes, start, end));
    }
    return said || event.unexplained || event.progress;
  }

  /** Data that is no JSON object. */
  private static boolean tellWords(
      byte[] bytes, int start, int end, String name, Consumer<? super AgentEvent> sink) {
    int first = firstVisible(bytes, start, end);
    if (Failures.isName(name)) {
      sink.accept(Failures.of(Utf8.decode(bytes, first, end)));
      return true;
    }
    if (Heartbeats.isOne(name) || Heartbeats.isOne(bytes, first, endOfVisible(bytes, first, end))) {
      sink.accept(HEARTBEAT);
      return false;
    }
    sink.accept(unknown(bytes, start, end));
    return true;
  }

  private static AgentEvent unknown(byte[] bytes, int start, int end) {
    return new AgentEvent.Unknown(Utf8.decode(bytes, start, end));
  }
}
