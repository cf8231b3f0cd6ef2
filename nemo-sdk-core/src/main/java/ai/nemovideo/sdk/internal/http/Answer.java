package ai.nemovideo.sdk.internal.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as it came: HTTP status, the envelope's code (or the status again) and words.
 *
 * @param status HTTP status
 * @param code the envelope's code, else the status
 * @param message the service's words, if any
 * @param retryAfter how long it asks to wait, if it says so
 * @param requestId its own name for the request, if it tells
 */
record Answer(
    int status,
    int code,
    @Nullable String message,
    @Nullable Duration retryAfter,
    @Nullable String requestId) {}
