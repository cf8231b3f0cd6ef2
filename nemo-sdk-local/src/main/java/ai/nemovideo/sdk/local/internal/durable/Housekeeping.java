package ai.nemovideo.sdk.local.internal.durable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forgets the sessions that nobody has used for a week. What was paid for them is remembered. */
final class Housekeeping {
  static final Duration KEPT = Duration.ofDays(7);

  private Housekeeping() {}

  /** The lines of a journal without those of forgotten sessions. */
  static List<JsonObject> tidied(List<JsonObject> lines, Instant now) {
    Set<String> forgotten = unusedSince(now.minus(KEPT), lines);
    List<JsonObject> left = new ArrayList<>();
    for (JsonObject line : lines) {
      if (!line.has("session") || !forgotten.contains(Json.text(line, "session"))) {
        left.add(line);
      } else if (line.has("charge")) {
        left.add(chargeAlone(line));
      }
    }
    return left;
  }

  private static Set<String> unusedSince(Instant limit, List<JsonObject> lines) {
    Map<String, Instant> lastUse = new HashMap<>();
    for (JsonObject line : lines) {
      Json.get(line, "session")
          .map(JsonElement::getAsString)
          .ifPresent(
              id -> lastUse.merge(id, Json.time(line, "at"), (a, b) -> a.isAfter(b) ? a : b));
    }
    Set<String> unused = new HashSet<>();
    lastUse.forEach((id, at) -> {
      if (at.isBefore(limit)) {
        unused.add(id);
      }
    });
    return unused;
  }

  private static JsonObject chargeAlone(JsonObject edit) {
    JsonObject line = new JsonObject();
    line.addProperty("is", Kind.CHARGE.wireName());
    for (String name : List.of("at", "ids", "user", "charge")) {
      line.add(name, Json.need(edit, name));
    }
    return line;
  }
}
