package ai.nemovideo.sdk.local.internal.draft;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at members of a JSON object that may be missing or of another type. */
public final class Fields {
  private Fields() {}

  public static Optional<String> text(JsonObject object, String name) {
    JsonElement element = object.get(name);
    return element != null && element.isJsonPrimitive()
        ? Optional.of(element.getAsString()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /** A number, also when it comes as text. */
  public static Optional<BigDecimal> number(JsonObject object, String name) {
    try {
      // Long exponents would take for ever to expand, and no draft has such numbers.
      return text(object, name)
          .filter(t -> t.length() <= 20)
          .map(BigDecimal::new)
          .filter(n -> Math.abs((long) n.scale()) <= 20);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The objects in a list. */
  public static List<JsonObject> objects(JsonObject object, String name) {
    List<JsonObject> found = new ArrayList<>();
    if (object.get(name) instanceof JsonArray array) {
      array.forEach(element -> {
        if (element.isJsonObject()) {
          found.add(element.getAsJsonObject());
        }
      });
    }
    return found;
  }

  /** A member that is an object, or an empty one. */
  public static JsonObject object(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject child ? child : new JsonObject();
  }
}
