package ai.nemovideo.sdk.api;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/**
 * Answer of the state call.
 *
 * @param state the state of the session
 * @param sessionId the session (vendor docs)
 * @param taskId the task (vendor docs)
 * @param taskName its title (vendor docs)
 * @param userId the user (assumed: the seeds say that the state names one, but not where)
 */
public record StateData(
    @Nullable State state,
    @Json(name = "session_id") @Nullable String sessionId,
    @Json(name = "task_id") @Nullable String taskId,
    @Json(name = "task_name") @Nullable String taskName,
    @Json(name = "user_id") @Nullable String userId) {

  /**
   * The state of a session.
   *
   * @param draft the timeline (seeds)
   * @param videoInfos the uploads as the agent sees them (seeds)
   * @param generatedMedia what the agent generated (seeds)
   * @param canvasConfig the canvas (vendor docs)
   * @param videoAnalyses analyses (vendor docs)
   */
  public record State(
      @Nullable RawJson draft,
      @Json(name = "video_infos") @Nullable RawJson videoInfos,
      @Json(name = "generated_media") @Nullable RawJson generatedMedia,
      @Json(name = "canvas_config") @Nullable RawJson canvasConfig,
      @Json(name = "video_analyses") @Nullable RawJson videoAnalyses) {}
}
