/** Threads: the workers of a client and the futures that stop them. */
@NullMarked
package ai.nemovideo.sdk.internal.async;

import org.jspecify.annotations.NullMarked;
