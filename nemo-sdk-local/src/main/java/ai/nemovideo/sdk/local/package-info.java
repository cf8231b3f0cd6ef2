/**
 * An embedded NemoVideo service on the loopback address: {@link
 * ai.nemovideo.sdk.local.LocalNemo#start()} and talk to its base URL.
 */
@NullMarked
package ai.nemovideo.sdk.local;

import org.jspecify.annotations.NullMarked;
