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
  @Nullable String text;
  @Nullable Boolean partial;

  /** The event's own, or a call's: a server may mean either. */
  @Nullable String id;

  @Nullable String callId;
  @Nullable String name;
  @Nullable String argsJson;
  @Nullable String resultJson;
  @Nullable String errorJson;
  @Nullable String errorCode;
  @Nullable String errorMessage;
  @Nullable String message;
  @Nullable String code;

  /** Whether something marks it as an event of the ADK. */
  boolean adk;

  /** Whether it holds content that we cannot explain. */
  boolean unexplained;

  final List<AgentEvent> parts = new ArrayList<>();

  void clear() {
    type = null;
    text = null;
    partial = null;
    id = null;
    callId = null;
    name = null;
    argsJson = null;
    resultJson = null;
    errorJson = null;
    errorCode = null;
    errorMessage = null;
    message = null;
    code = null;
    adk = false;
    unexplained = false;
    parts.clear();
  }
}
