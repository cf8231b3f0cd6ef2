/** Render jobs: from the draft of a render request to a finished file. */
@NullMarked
package ai.nemovideo.sdk.local.internal.job;

import org.jspecify.annotations.NullMarked;
