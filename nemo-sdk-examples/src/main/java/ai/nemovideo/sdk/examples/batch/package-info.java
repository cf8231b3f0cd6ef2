/** Many videos in one go: reads what is asked for, shows how it goes, writes what came of it. */
@NullMarked
package ai.nemovideo.sdk.examples.batch;

import org.jspecify.annotations.NullMarked;
