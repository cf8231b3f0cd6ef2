/** State that outlives the process: a folder with a lock, a journal of all changes, and files. */
@NullMarked
package ai.nemovideo.sdk.local.internal.durable;

import org.jspecify.annotations.NullMarked;
