/** A skill in a terminal: what is typed is routed, the agent is talked to, the video is saved. */
@NullMarked
package ai.nemovideo.sdk.examples.chat;

import org.jspecify.annotations.NullMarked;
