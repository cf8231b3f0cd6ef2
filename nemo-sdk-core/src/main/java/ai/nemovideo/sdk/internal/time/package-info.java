/** Deadlines and the polling schedule. */
@NullMarked
package ai.nemovideo.sdk.internal.time;

import org.jspecify.annotations.NullMarked;
