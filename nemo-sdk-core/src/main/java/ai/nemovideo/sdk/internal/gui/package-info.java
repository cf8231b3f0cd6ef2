/** Reads what the agent says for a screen: which of it is about the screen, and what is left. */
@NullMarked
package ai.nemovideo.sdk.internal.gui;

import org.jspecify.annotations.NullMarked;
