/** Films a composition: shots, transitions and titles become frames, frames become an MP4. */
@NullMarked
package ai.nemovideo.sdk.local.internal.render;

import org.jspecify.annotations.NullMarked;
