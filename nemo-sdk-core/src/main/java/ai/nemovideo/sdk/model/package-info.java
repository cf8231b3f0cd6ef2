/** What the service knows about an account, an upload and a render. */
@NullMarked
package ai.nemovideo.sdk.model;

import org.jspecify.annotations.NullMarked;
