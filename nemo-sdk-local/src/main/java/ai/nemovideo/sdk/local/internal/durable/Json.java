package ai.nemovideo.sdk.local.internal.durable;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;

/** JSON trees as they are kept: numbers and members stay as they were. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private Json() {}

  static String text(JsonElement element) {
    return GSON.toJson(element);
  }

  static JsonObject object(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  static Optional<JsonElement> get(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name));
  }

  static JsonElement need(JsonObject object, String name) {
    return get(object, name).orElseThrow(() -> new NoSuchElementException("there is no " + name));
  }

  static JsonObject object(JsonObject object, String name) {
    return need(object, name).getAsJsonObject();
  }

  static String text(JsonObject object, String name) {
    return need(object, name).getAsString();
  }

  static long number(JsonObject object, String name) {
    return need(object, name).getAsLong();
  }

  static Instant time(JsonObject object, String name) {
    return Instant.parse(text(object, name));
  }
}
