package ai.nemovideo.sdk.local.internal.http;

import com.google.gson.JsonObject;
import java.util.List;

/** The events of a turn in one dialect, each as the JSON of a {@code data:} line. */
interface AgentEvents {

  List<JsonObject> toolCall(String name, JsonObject args);

  List<JsonObject> toolResult(String name, JsonObject result);

  /** A text that is told in chunks. */
  List<JsonObject> text(List<String> chunks);

  /** What ends a turn that has nothing to say. */
  List<JsonObject> silence();

  /** What stands before each event's JSON: the dialects differ in the space after the colon. */
  String prefix();
}
