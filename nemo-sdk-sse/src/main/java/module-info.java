/**
 * Server-sent events of an agent, as typed values.
 *
 * <p>The module turns bytes into event frames and frames into {@link
 * ai.nemovideo.sdk.sse.AgentEvent}s. It knows nothing of tokens, envelopes, credits or repetition.
 */
@SuppressWarnings("module") // the SDK's core comes after this module
module ai.nemovideo.sdk.sse {
  requires transitive okhttp3;
  requires transitive okhttp3.sse;
  requires com.squareup.moshi;
  requires okio;
  requires kotlin.stdlib;
  requires static transitive org.jspecify;

  exports ai.nemovideo.sdk.sse;
  exports ai.nemovideo.sdk.sse.internal.threads to
      ai.nemovideo.sdk;
}
