/** The stages of a job: a straight line of values, each stage one class. */
@NullMarked
package ai.nemovideo.sdk.internal.pipeline;

import org.jspecify.annotations.NullMarked;
