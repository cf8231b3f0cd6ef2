/** Where the anonymous token is kept between two runs. */
@NullMarked
package ai.nemovideo.sdk.auth;

import org.jspecify.annotations.NullMarked;
