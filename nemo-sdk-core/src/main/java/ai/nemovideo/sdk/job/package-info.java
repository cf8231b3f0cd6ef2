/**
 * What a program keeps about a running job, so that nothing that was paid for is lost: {@link
 * ai.nemovideo.sdk.job.JobHandle} and the {@link ai.nemovideo.sdk.job.JobStore} that holds it.
 */
@NullMarked
package ai.nemovideo.sdk.job;

import org.jspecify.annotations.NullMarked;
