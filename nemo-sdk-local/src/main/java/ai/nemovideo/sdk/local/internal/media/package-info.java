/** Looks at uploaded pictures before trusting them, and decodes them. */
@NullMarked
package ai.nemovideo.sdk.local.internal.media;

import org.jspecify.annotations.NullMarked;
