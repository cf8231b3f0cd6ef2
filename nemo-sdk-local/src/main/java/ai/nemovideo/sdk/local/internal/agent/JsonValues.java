package ai.nemovideo.sdk.local.internal.agent;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An object whose keys are asked for one by one. Case and what stands between the words of a key do
 * not matter. What nobody asked for, and what is not what was asked for, is noted for the agent to
 * admit.
 */
final class JsonValues {
  private static final int SHOWN = 60;
  private static final BigDecimal LONGEST = new BigDecimal(600);

  private final JsonObject object;
  private final String place;
  private final List<String> notUnderstood;
  private final Set<String> asked = new HashSet<>();

  JsonValues(JsonObject object, String place, List<String> notUnderstood) {
    this.object = object;
    this.place = place;
    this.notUnderstood = notUnderstood;
  }

  /** A value, read by a function that gives nothing for what it does not understand. */
  <T> Optional<T> read(String name, Function<JsonElement, Optional<T>> reader) {
    Optional<T> found = Optional.empty();
    for (Map.Entry<String, JsonElement> member : object.entrySet()) {
      if (bare(member.getKey()).equals(name)) {
        asked.add(member.getKey());
        if (!member.getValue().isJsonNull()) {
          found = reader.apply(member.getValue());
          if (found.isEmpty()) {
            admit(member.getKey(), member.getValue());
          }
        }
      }
    }
    return found;
  }

  Optional<String> text(String name) {
    return read(name, JsonValues::text);
  }

  Optional<BigDecimal> number(String name) {
    return read(name, JsonValues::number);
  }

  /** A time: a number of seconds, or words for one. */
  Optional<Duration> time(String name) {
    return read(
        name,
        value ->
            number(value)
                .filter(seconds -> seconds.signum() > 0 && seconds.compareTo(LONGEST) <= 0)
                .map(seconds -> Duration.ofMillis(seconds.movePointRight(3).longValue()))
                .filter(time -> !time.isZero())
                .or(() -> text(value).flatMap(JsonValues::length)));
  }

  /** Notes a key that is known and cannot be done. */
  void admit(String key, JsonElement value) {
    String words = value.isJsonPrimitive() ? value.getAsString() : value.toString();
    String shown =
        words.codePointCount(0, words.length()) > SHOWN
            ? words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "…"
            : words;
    notUnderstood.add(path(key) + ": " + shown);
  }

  /** Notes the keys that nobody asked for. */
  void admitTheRest() {
    object.keySet().stream()
        .filter(key -> !asked.contains(key))
        .map(this::path)
        .forEach(notUnderstood::add);
  }

  private String path(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  static Optional<String> text(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()
        ? Optional.of(value.getAsString().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** A number, also when it comes as text. Long exponents would take for ever to expand. */
  static Optional<BigDecimal> number(JsonElement value) {
    if (!value.isJsonPrimitive() || value.getAsJsonPrimitive().isBoolean()) {
      return Optional.empty();
    }
    String text = value.getAsString().strip();
    try {
      return Optional.of(text)
          .filter(t -> t.length() <= 20)
          .map(BigDecimal::new)
          .filter(n -> Math.abs((long) n.scale()) <= 20);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> length(String words) {
    Script script = new Script(words);
    return TimeReader.total(script).filter(time -> Leftovers.of(script.rest()).isEmpty());
  }

  /** A word as it is compared: {@code "Zoom In"} and {@code zoom_in} are one. */
  static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }
}
