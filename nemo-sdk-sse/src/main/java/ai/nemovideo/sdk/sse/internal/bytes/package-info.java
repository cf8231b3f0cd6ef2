/** Searching in bytes. Not exported. */
@NullMarked
package ai.nemovideo.sdk.sse.internal.bytes;

import org.jspecify.annotations.NullMarked;
