package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.internal.state.Account;
import ai.nemovideo.sdk.local.internal.state.Session;
import ai.nemovideo.sdk.local.internal.state.Sessions;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;

/** Opens sessions and tells their state. */
final class SessionEndpoints {
  private final Sessions sessions;
  private final Guard guard;

  SessionEndpoints(Sessions sessions, Guard guard) {
    this.sessions = sessions;
    this.guard = guard;
  }

  void create(Call call) throws IOException {
    Account account = guard.account(call);
    JsonObject body = call.json();
    Session session =
        sessions.open(
            account,
            Json.string(body, "task_name").orElse("project"),
            Json.string(body, "language").orElse(""));
    JsonObject data = identity(session);
    data.addProperty("user_id", account.userId());
    call.ok(data);
  }

  void state(Call call) throws IOException {
    Session session = sessions.of(guard.account(call), call.param(0));
    JsonObject data = identity(session);
    data.add("state", state(session));
    call.ok(data);
  }

  private static JsonObject identity(Session session) {
    JsonObject data = new JsonObject();
    // A number beyond 2^53, as seen from the real service; the session's own id is a string.
    data.addProperty("task_id", session.taskId());
    data.addProperty("session_id", session.id());
    data.addProperty("task_name", session.taskName());
    return data;
  }

  private static JsonObject state(Session session) {
    JsonObject state = new JsonObject();
    JsonObject draft = session.draft().orElseGet(JsonObject::new);
    state.add("draft", draft);
    JsonArray infos = new JsonArray();
    session.files().forEach(file -> infos.add(FileInfo.of(file)));
    state.add("video_infos", infos);
    state.add("generated_media", session.generatedMedia());
    state.add("canvas_config", canvas(draft));
    state.add("video_analyses", new JsonArray());
    return state;
  }

  private static JsonObject canvas(JsonObject draft) {
    JsonObject canvas = new JsonObject();
    Json.child(draft, "m")
        .ifPresent(meta -> {
          canvas.add("width", meta.get("width"));
          canvas.add("height", meta.get("height"));
        });
    return canvas;
  }
}
