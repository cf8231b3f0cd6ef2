/** How the programs speak: to people on a terminal, to logs, or to other programs. */
@NullMarked
package ai.nemovideo.sdk.examples.screen;

import org.jspecify.annotations.NullMarked;
