/** The bundled programs: {@link ai.nemovideo.sdk.examples.NemoExamples} lists them. */
@NullMarked
package ai.nemovideo.sdk.examples;

import org.jspecify.annotations.NullMarked;
