package ai.nemovideo.sdk.local.internal.http;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Flat events told apart by {@code type}. */
final class TaggedEvents implements AgentEvents {

  @Override
  public List<JsonObject> toolCall(String name, JsonObject args) {
    JsonObject event = event("tool_call");
    event.addProperty("name", name);
    event.add("args", args);
    return List.of(event);
  }

  @Override
  public List<JsonObject> toolResult(String name, JsonObject result) {
    JsonObject event = event("tool_result");
    event.addProperty("name", name);
    event.add("result", result);
    return List.of(event);
  }

  @Override
  public List<JsonObject> text(List<String> chunks) {
    List<JsonObject> events = new ArrayList<>();
    for (String chunk : chunks) {
      JsonObject event = event("text");
      event.addProperty("content", chunk);
      events.add(event);
    }
    return events;
  }

  /** This dialect just ends. */
  @Override
  public List<JsonObject> silence() {
    return List.of();
  }

  @Override
  public String prefix() {
    return "data: ";
  }

  private static JsonObject event(String type) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    return event;
  }
}
