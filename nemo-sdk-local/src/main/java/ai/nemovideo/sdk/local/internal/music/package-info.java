/** Synthesises the music bed. */
@NullMarked
package ai.nemovideo.sdk.local.internal.music;

import org.jspecify.annotations.NullMarked;
