/**
 * The gate in front of a port of the service: passes HTTP/1.1 on byte for byte, except where a
 * fault is planned.
 */
@NullMarked
package ai.nemovideo.sdk.local.internal.gate;

import org.jspecify.annotations.NullMarked;
