/**
 * The documented raw way: one Retrofit interface per endpoint and its wire records. No retry, no
 * mapping of errors, envelope included. Wire records are lenient: every field may be null and
 * unknown fields are ignored.
 */
@NullMarked
package ai.nemovideo.sdk.api;

import org.jspecify.annotations.NullMarked;
