/** From a finished render to a file on disk. */
@NullMarked
package ai.nemovideo.sdk.internal.download;

import org.jspecify.annotations.NullMarked;
