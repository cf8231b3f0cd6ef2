/** What is to be rendered, as plain values: the agent composes a scene, the renderer films it. */
@NullMarked
package ai.nemovideo.sdk.local.internal.scene;

import org.jspecify.annotations.NullMarked;
