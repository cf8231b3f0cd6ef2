package ai.nemovideo.sdk.api;

import org.jspecify.annotations.Nullable;

/**
 * What ordinary answers are wrapped in (seeds, vendor docs): {@code
 * {"code":0,"message":"…","data":{…}}}. Render answers use {@code {"success":true,"data":{…}}} or
 * no envelope at all; then {@code data} is read from the top level. Fields beside {@code data}
 * count as if they were inside it.
 *
 * @param code 0 is success; null when the answer has none
 * @param message the service's words, or null
 * @param success the render dialect's flag, or null
 * @param data the payload, or null when the answer was empty
 * @param <T> the wire record of the payload
 */
public record Envelope<T>(
    @Nullable Integer code,
    @Nullable String message,
    @Nullable Boolean success,
    @Nullable T data) {}
