/** Checks of a request before any network call. */
@NullMarked
package ai.nemovideo.sdk.internal.input;

import org.jspecify.annotations.NullMarked;
