/** JSON without loss: source text is kept, numbers are never passed through double. */
@NullMarked
package ai.nemovideo.sdk.internal.json;

import org.jspecify.annotations.NullMarked;
