package ai.nemovideo.sdk.api;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/**
 * Answer of the session call.
 *
 * @param taskId the task (seeds)
 * @param sessionId the session (seeds)
 * @param userId the user (vendor docs)
 */
public record SessionData(
    @Json(name = "task_id") @Nullable String taskId,
    @Json(name = "session_id") @Nullable String sessionId,
    @Json(name = "user_id") @Nullable String userId) {}
