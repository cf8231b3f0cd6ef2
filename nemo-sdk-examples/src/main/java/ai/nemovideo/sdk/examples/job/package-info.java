/** What stands behind a job of a program: the service, the state on disk, the way to the file. */
@NullMarked
package ai.nemovideo.sdk.examples.job;

import org.jspecify.annotations.NullMarked;
