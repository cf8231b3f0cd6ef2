/** The bundled programs, one class each; {@code Programs} lists them. */
@NullMarked
package ai.nemovideo.sdk.examples.program;

import org.jspecify.annotations.NullMarked;
