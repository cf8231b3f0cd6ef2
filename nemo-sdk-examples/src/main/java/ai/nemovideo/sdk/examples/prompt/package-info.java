/** Prompts in JSON from files: shows what is wrong with them, and finds their images. */
@NullMarked
package ai.nemovideo.sdk.examples.prompt;

import org.jspecify.annotations.NullMarked;
