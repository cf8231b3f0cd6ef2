package ai.nemovideo.sdk.local.internal.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Events as Google's Agent Development Kit for Java sends them: a call comes twice, a text in
 * chunks and then again as a whole.
 */
final class AdkEvents implements AgentEvents {
  private final InstantSource clock;
  private final String invocation = "e-" + UUID.randomUUID();
  private final String callId = "adk-" + UUID.randomUUID();

  AdkEvents(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public List<JsonObject> toolCall(String name, JsonObject args) {
    JsonObject call = new JsonObject();
    call.addProperty("id", callId);
    call.add("args", args);
    call.addProperty("name", name);
    return List.of(
        partial(event("model", part("functionCall", call))),
        whole(event("model", part("functionCall", call))));
  }

  @Override
  public List<JsonObject> toolResult(String name, JsonObject result) {
    JsonObject response = new JsonObject();
    response.addProperty("id", callId);
    response.addProperty("name", name);
    response.add("response", result);
    return List.of(event("user", part("functionResponse", response)));
  }

  @Override
  public List<JsonObject> text(List<String> chunks) {
    List<JsonObject> events = new ArrayList<>();
    chunks.forEach(chunk -> events.add(partial(event("model", text(chunk)))));
    events.add(whole(event("model", text(String.join("", chunks)))));
    return events;
  }

  /** An empty text, as the recorded silent edit ends. */
  @Override
  public List<JsonObject> silence() {
    return List.of(whole(event("model", text(""))));
  }

  @Override
  public String prefix() {
    return "data:";
  }

  private JsonObject event(String role, JsonObject part) {
    JsonArray parts = new JsonArray();
    parts.add(part);
    JsonObject content = new JsonObject();
    content.add("parts", parts);
    content.addProperty("role", role);
    JsonObject actions = new JsonObject();
    actions.add("stateDelta", new JsonObject());
    actions.add("artifactDelta", new JsonObject());
    actions.add("requestedAuthConfigs", new JsonObject());
    actions.add("requestedToolConfirmations", new JsonObject());
    JsonObject event = new JsonObject();
    event.addProperty("id", UUID.randomUUID().toString());
    event.addProperty("invocationId", invocation);
    event.addProperty("author", "nemo_agent");
    event.add("content", content);
    event.add("actions", actions);
    event.addProperty("timestamp", clock.millis());
    return event;
  }

  private static JsonObject partial(JsonObject event) {
    event.addProperty("partial", true);
    return event;
  }

  private static JsonObject whole(JsonObject event) {
    event.addProperty("finishReason", "STOP");
    return event;
  }

  private static JsonObject part(String kind, JsonObject value) {
    JsonObject part = new JsonObject();
    part.add(kind, value);
    return part;
  }

  private static JsonObject text(String text) {
    JsonObject part = new JsonObject();
    part.addProperty("text", text);
    return part;
  }
}
