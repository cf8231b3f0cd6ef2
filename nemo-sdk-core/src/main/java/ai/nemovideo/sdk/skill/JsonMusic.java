package ai.nemovideo.sdk.skill;

import java.util.Objects;
import java.util.Optional;

/**
 * The music under a video. Whether its values can be is checked by {@link
 * JsonPrompt.Builder#build()}.
 *
 * @param name what it is called, or what kind it is; empty: the agent chooses
 * @param volume 0 (silent) to 1 (full), with at most three decimals; empty: the agent chooses
 */
public record JsonMusic(Optional<String> name, Optional<Double> volume) {

  /** No music. */
  public static final JsonMusic NONE = new JsonMusic(Optional.empty(), Optional.of(0.0));

  /**
   * Rejects null.
   *
   * @param name as above
   * @param volume as above
   */
  public JsonMusic {
    Objects.requireNonNull(name, "name");
    // There is a zero with a minus, which is not equal to the one without.
    volume = volume.map(level -> level + 0.0);
  }

  /**
   * Music of a name, as loud as the agent finds right.
   *
   * @param name what it is called, or what kind it is
   * @return the music
   */
  public static JsonMusic named(String name) {
    return new JsonMusic(Optional.of(name), Optional.empty());
  }

  /**
   * Music of a name and volume.
   *
   * @param name what it is called, or what kind it is
   * @param volume 0 (silent) to 1 (full), with at most three decimals
   * @return the music
   */
  public static JsonMusic of(String name, double volume) {
    return new JsonMusic(Optional.of(name), Optional.of(volume));
  }

  /** {@return whether there is to be none} */
  public boolean isNone() {
    return equals(NONE);
  }
}
