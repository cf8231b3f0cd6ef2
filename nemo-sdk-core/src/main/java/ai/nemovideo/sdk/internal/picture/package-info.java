/** Pictures of a timeline: a drawing for terminals and an SVG. */
@NullMarked
package ai.nemovideo.sdk.internal.picture;

import org.jspecify.annotations.NullMarked;
