/** Lines, frames and JSON: the layers below the event stream. Not exported. */
@NullMarked
package ai.nemovideo.sdk.sse.internal;

import org.jspecify.annotations.NullMarked;
