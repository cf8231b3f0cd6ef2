/** Batches: many jobs in one session. */
@NullMarked
package ai.nemovideo.sdk.internal.batch;

import org.jspecify.annotations.NullMarked;
