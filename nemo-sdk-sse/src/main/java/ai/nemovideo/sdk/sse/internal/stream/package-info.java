/** One stream from its request to its end: connection, watchdog, order of events. Not exported. */
@NullMarked
package ai.nemovideo.sdk.sse.internal.stream;

import org.jspecify.annotations.NullMarked;
