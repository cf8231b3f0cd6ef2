package ai.nemovideo.sdk.api;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/**
 * Body of the session call (seeds).
 *
 * @param taskName title of the task
 * @param language a code such as {@code en}, {@code zh-CN} or {@code ja}; null leaves it out
 */
public record SessionRequest(
    @Json(name = "task_name") String taskName, @Nullable String language) {}
