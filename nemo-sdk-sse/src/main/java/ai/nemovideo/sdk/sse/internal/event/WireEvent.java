package ai.nemovideo.sdk.sse.internal.event;

import ai.nemovideo.sdk.sse.AgentEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one event as they came, of all dialects. One object serves a whole stream, for the
 * sake of allocation.
 */
final class WireEvent {

  @Nullable String type;

  /** What some name the type. */
  @Nullable String event;

  /** Words under {@code text}; never empty. */
  @Nullable String text;

  /** Words under {@code content}; never empty. */
  @Nullable String content;

  /** Where that which stands under {@code content} lies, whatever it is; both 0 without any. */
  int contentStart;

  int contentEnd;

  @Nullable Boolean partial;
  @Nullable String author;
  @Nullable String branch;

  /** The event's own, or a call's: a server may mean either. */
  @Nullable String id;

  @Nullable String callId;
  @Nullable String name;
  @Nullable String argsJson;
  @Nullable String resultJson;

  /** What may be a result under another name. */
  @Nullable String outputJson;

  @Nullable String errorJson;
  @Nullable String errorCode;
  @Nullable String errorMessage;
  @Nullable String message;
  @Nullable String code;

  /** Whether there is no field at all. */
  boolean empty;

  /** Whether something marks it as an event of the ADK. */
  boolean adk;

  /** Whether it shows that the agent goes on, even if it says nothing. */
  boolean progress;

  /** Whether it has a field that nobody knows. */
  boolean strange;

  /** Whether {@code content} holds what we cannot explain. */
  boolean contentUnexplained;

  /** Whether it is to be handed on as it is, beside what we understand of it. */
  boolean unexplained;

  final List<AgentEvent> parts = new ArrayList<>();

  boolean isPartial() {
    return Boolean.TRUE.equals(partial);
  }

  /** Whether it names itself a keep-alive, or is nothing at all (assumed). */
  boolean isHeartbeat() {
    return empty || Heartbeats.isOne(type) || (type == null && Heartbeats.isOne(event));
  }

  /** Whether there may be words in it besides those of a call and of its answer. */
  boolean holdsMore() {
    return strange || text != null || content != null || message != null || code != null;
  }

  void clear() {
    type = null;
    event = null;
    text = null;
    content = null;
    contentStart = 0;
    contentEnd = 0;
    partial = null;
    author = null;
    branch = null;
    id = null;
    callId = null;
    name = null;
    argsJson = null;
    resultJson = null;
    outputJson = null;
    errorJson = null;
    errorCode = null;
    errorMessage = null;
    message = null;
    code = null;
    empty = false;
    adk = false;
    progress = false;
    strange = false;
    contentUnexplained = false;
    unexplained = false;
    parts.clear();
  }
}
