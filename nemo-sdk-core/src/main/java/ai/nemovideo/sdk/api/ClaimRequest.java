package ai.nemovideo.sdk.api;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/**
 * Body of the claim call (vendor docs).
 *
 * @param taskId the task, if known
 * @param sessionId the session
 */
public record ClaimRequest(
    @Json(name = "task_id") @Nullable String taskId, @Json(name = "session_id") String sessionId) {}
