/** What programs need that talk with the agent of one session, message by message. */
@NullMarked
package ai.nemovideo.sdk.examples.talk;

import org.jspecify.annotations.NullMarked;
