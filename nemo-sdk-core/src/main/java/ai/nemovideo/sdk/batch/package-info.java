/**
 * Many videos in one go: {@link ai.nemovideo.sdk.batch.BatchRequest} says which, and {@link
 * ai.nemovideo.sdk.batch.BatchReport} what came of them.
 */
@NullMarked
package ai.nemovideo.sdk.batch;

import org.jspecify.annotations.NullMarked;
