/** Threads that never keep a JVM alive. Not exported, but to the SDK's core. */
@NullMarked
package ai.nemovideo.sdk.sse.internal.threads;

import org.jspecify.annotations.NullMarked;
