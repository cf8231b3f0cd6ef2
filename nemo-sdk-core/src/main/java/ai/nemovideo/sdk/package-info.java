/**
 * The client: images and a prompt in, a video out. Start at {@link ai.nemovideo.sdk.NemoClient}.
 */
@NullMarked
package ai.nemovideo.sdk;

import org.jspecify.annotations.NullMarked;
