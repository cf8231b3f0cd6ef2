/** The draft that the agent edits, and its timeline. */
@NullMarked
package ai.nemovideo.sdk.draft;

import org.jspecify.annotations.NullMarked;
