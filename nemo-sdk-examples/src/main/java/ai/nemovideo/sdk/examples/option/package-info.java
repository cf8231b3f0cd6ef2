/** The options that several programs have. */
@NullMarked
package ai.nemovideo.sdk.examples.option;

import org.jspecify.annotations.NullMarked;
