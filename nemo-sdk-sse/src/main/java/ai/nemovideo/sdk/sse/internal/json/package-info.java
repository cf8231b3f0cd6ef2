/** Reading JSON from bytes. Not exported. */
@NullMarked
package ai.nemovideo.sdk.sse.internal.json;

import org.jspecify.annotations.NullMarked;
