package ai.nemovideo.sdk.sse;

import okhttp3.sse.EventSourceListener;

/** Decodes what okhttp-sse delivers. */
public final class AgentEventSourceListener extends EventSourceListener {
  /** A listener. */
  public AgentEventSourceListener() {}
}
