/** Lays titles out with the shipped fonts, without the platform's font machinery. */
@NullMarked
package ai.nemovideo.sdk.local.internal.text;

import org.jspecify.annotations.NullMarked;
