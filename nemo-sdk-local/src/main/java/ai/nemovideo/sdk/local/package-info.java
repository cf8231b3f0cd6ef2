/**
 * An embedded NemoVideo service on the loopback address: {@link
 * ai.nemovideo.sdk.local.LocalNemo#start()} and talk to its base URL.
 *
 * <p>It can also be difficult, as networks are: {@link ai.nemovideo.sdk.local.Scenario} has silent
 * turns and streams that break off, and a service started with {@link
 * ai.nemovideo.sdk.local.LocalNemo.Builder#gated} lets a {@link ai.nemovideo.sdk.local.WireFault}
 * happen to any request.
 */
@NullMarked
package ai.nemovideo.sdk.local;

import org.jspecify.annotations.NullMarked;
