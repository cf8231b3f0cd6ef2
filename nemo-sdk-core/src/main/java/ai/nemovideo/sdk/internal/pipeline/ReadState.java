package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.api.RawJson;
import ai.nemovideo.sdk.api.StateApi;
import ai.nemovideo.sdk.api.StateData;
import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.internal.json.JsonLists;
import ai.nemovideo.sdk.model.SessionState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads the state of a session: the truth about what a turn did. */
public final class ReadState {

  private final StateApi api;
  private final ApiCaller caller;
  private final RetryPolicies policies;
  private final Errors errors;

  ReadState(StateApi api, ApiCaller caller, RetryPolicies policies, Errors errors) {
    this.api = api;
    this.caller = caller;
    this.policies = policies;
    this.errors = errors;
  }

  public SessionState run(JobContext job) {
    StateData data =
        caller.call(policies.reading(), Stage.DRAFT, job, () -> api.latest(job.session()));
    caller.userIs(data.userId());
    StateData.State state = data.state();
    if (state == null) {
      requireSession(data, job);
      return new SessionState(
          job.session(), null, List.of(), List.of(), null, List.of(), Map.of(), "");
    }
    RawJson raw = state.draft();
    Map<String, String> members = members(state);
    return new SessionState(
        job.session(),
        raw == null ? null : draft(raw, job),
        Media.uploaded(members.get("video_infos")),
        Media.generated(members.get("generated_media")),
        Media.canvas(members.get("canvas_config")),
        JsonLists.entries(members.get("video_analyses")),
        members,
        digest(state));
  }

  /**
   * A session may have no state yet. An answer that does not even name the session tells nothing,
   * least of all that an upload has not arrived or that a turn has changed nothing.
   */
  private void requireSession(StateData data, JobContext job) {
    if (data.sessionId() == null) {
      throw errors.notUnderstood("the answer holds no state.", Stage.DRAFT, job, null);
    }
  }

  private Draft draft(RawJson raw, JobContext job) {
    try {
      return Draft.parse(raw.text());
    } catch (IllegalArgumentException e) {
      throw errors.notUnderstood("the draft is not a JSON object.", Stage.DRAFT, job, e);
    }
  }

  private static Map<String, String> members(StateData.State state) {
    Map<String, String> members = new HashMap<>();
    put(members, "draft", state.draft());
    put(members, "video_infos", state.videoInfos());
    put(members, "generated_media", state.generatedMedia());
    put(members, "canvas_config", state.canvasConfig());
    put(members, "video_analyses", state.videoAnalyses());
    return members;
  }

  private static void put(Map<String, String> members, String name, @Nullable RawJson part) {
    if (part != null) {
      members.put(name, part.text());
    }
  }

  private static String digest(StateData.State state) {
    Buffer all = new Buffer();
    append(all, state.draft());
    append(all, state.generatedMedia());
    append(all, state.videoInfos());
    return all.sha256().hex();
  }

  private static void append(Buffer to, @Nullable RawJson part) {
    to.writeUtf8(part == null ? "null" : part.text()).writeByte('\n');
  }
}
