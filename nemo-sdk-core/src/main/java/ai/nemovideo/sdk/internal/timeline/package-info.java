/** Timelines for people and for other programs: summary, difference, subtitles, interchange. */
@NullMarked
package ai.nemovideo.sdk.internal.timeline;

import org.jspecify.annotations.NullMarked;
