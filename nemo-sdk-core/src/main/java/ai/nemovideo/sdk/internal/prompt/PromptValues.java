package ai.nemovideo.sdk.internal.prompt;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a prompt by the names of the table: texts, numbers, objects and lists of objects.
 */
public final class PromptValues {

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Sets a value, when there is one. {@return this} */
  public PromptValues put(String name, Optional<?> value) {
    value.ifPresent(present -> values.put(name, plain(present)));
    return this;
  }

  private static Object plain(Object value) {
    if (value instanceof Enum<?> constant) {
      return PromptTable.word(constant);
    }
    if (value instanceof Duration time) {
      return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
    }
    if (value instanceof Double number) {
      // What is no number becomes a word, which the check refuses.
      return Double.isFinite(number) ? BigDecimal.valueOf(number) : number.toString();
    }
    return value;
  }

  /** The value of a name: a text, a number, an object or a list of objects. */
  Optional<Object> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** A text. */
  public Optional<String> text(String name) {
    return get(name).filter(String.class::isInstance).map(String.class::cast);
  }

  /** A number. */
  public Optional<BigDecimal> number(String name) {
    return get(name).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
  }

  /** A time that is written in seconds. */
  public Optional<Duration> seconds(String name) {
    return number(name).map(seconds -> Duration.ofMillis(seconds.movePointRight(3).longValue()));
  }

  /** A constant. */
  public <E extends Enum<E>> Optional<E> constant(String name, E[] constants) {
    return text(name)
        .flatMap(word ->
            Arrays.stream(constants)
                .filter(constant -> PromptTable.word(constant).equals(word))
                .findFirst());
  }

  /** An object. */
  public Optional<PromptValues> object(String name) {
    return get(name).filter(PromptValues.class::isInstance).map(PromptValues.class::cast);
  }

  /** A list of objects; empty when there is none. */
  public List<PromptValues> objects(String name) {
    List<PromptValues> found = new ArrayList<>();
    if (values.get(name) instanceof List<?> list) {
      list.forEach(value -> {
        if (value instanceof PromptValues object) {
          found.add(object);
        }
      });
    }
    return found;
  }
}
