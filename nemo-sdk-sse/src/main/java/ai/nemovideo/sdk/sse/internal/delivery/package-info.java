/** Events on their way to subscribers and listeners, on an executor. Not exported. */
@NullMarked
package ai.nemovideo.sdk.sse.internal.delivery;

import org.jspecify.annotations.NullMarked;
