/** The data of a frame to typed events, in all dialects. Not exported. */
@NullMarked
package ai.nemovideo.sdk.sse.internal.event;

import org.jspecify.annotations.NullMarked;
