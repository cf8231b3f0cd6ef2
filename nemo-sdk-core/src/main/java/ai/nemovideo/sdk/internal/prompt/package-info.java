/** The JSON prompt: one table of its keys, and what is made of it. */
@NullMarked
package ai.nemovideo.sdk.internal.prompt;

import org.jspecify.annotations.NullMarked;
