/** The wire: servers, routes, endpoints and how answers and errors are shaped. */
@NullMarked
package ai.nemovideo.sdk.local.internal.http;

import org.jspecify.annotations.NullMarked;
