/** Small files that must be whole, private and on disk before the work goes on. */
@NullMarked
package ai.nemovideo.sdk.internal.disk;

import org.jspecify.annotations.NullMarked;
