/** Calls over HTTP: clients, headers, tickets, retries, errors. */
@NullMarked
package ai.nemovideo.sdk.internal.http;

import org.jspecify.annotations.NullMarked;
