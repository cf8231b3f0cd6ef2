/** How the parts are put together. */
@NullMarked
package ai.nemovideo.sdk.internal;

import org.jspecify.annotations.NullMarked;
