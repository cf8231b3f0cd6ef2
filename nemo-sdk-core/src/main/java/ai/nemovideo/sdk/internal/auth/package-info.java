/** Who the caller is: own token or anonymous token, client id, their files. */
@NullMarked
package ai.nemovideo.sdk.internal.auth;

import org.jspecify.annotations.NullMarked;
