/** Bytes to lines to event frames, by the rules of the HTML standard. Not exported. */
@NullMarked
package ai.nemovideo.sdk.sse.internal.frame;

import org.jspecify.annotations.NullMarked;
