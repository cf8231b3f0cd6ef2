/**
 * The event stream of an agent, decoded.
 *
 * <p>{@link ai.nemovideo.sdk.sse.AgentEventStream} reads a response body that is still arriving and
 * hands out {@link ai.nemovideo.sdk.sse.AgentEvent}s one at a time; {@link
 * ai.nemovideo.sdk.sse.StreamEnd} says how the stream ended. {@link
 * ai.nemovideo.sdk.sse.AgentEventSourceListener} does the same for programs that already listen
 * through okhttp-sse.
 *
 * <p>Where a fact about the service is stated, its origin is named: <em>seeds</em> are the product
 * documents that this SDK was written from, <em>vendor docs</em> the vendor's other public pages,
 * <em>observed on ADK servers</em> what servers of Google's Agent Development Kit were seen to
 * send, and <em>assumed</em> our own choice where nobody says.
 */
@NullMarked
package ai.nemovideo.sdk.sse;

import org.jspecify.annotations.NullMarked;
