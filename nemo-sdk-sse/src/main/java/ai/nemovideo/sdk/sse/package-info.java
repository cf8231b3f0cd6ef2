/**
 * The event stream of an agent, decoded.
 *
 * <p>{@link ai.nemovideo.sdk.sse.AgentEventStreams} makes streams from requests: to pull from
 * ({@link ai.nemovideo.sdk.sse.AgentEventStream}, which is an {@code Iterable} too), to subscribe
 * to ({@link ai.nemovideo.sdk.sse.AgentEventPublisher}), or to listen to ({@link
 * ai.nemovideo.sdk.sse.AgentEventListener}). All of them bring {@link
 * ai.nemovideo.sdk.sse.AgentEvent}s, and {@link ai.nemovideo.sdk.sse.StreamEnd} says how they
 * ended. {@link ai.nemovideo.sdk.sse.AgentEventSourceListener} is for programs that already listen
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
