/** The record of a job: its line of text, its steps, its stores. */
@NullMarked
package ai.nemovideo.sdk.internal.job;

import org.jspecify.annotations.NullMarked;
