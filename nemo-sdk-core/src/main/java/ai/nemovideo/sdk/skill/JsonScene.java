package ai.nemovideo.sdk.skill;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One scene of a {@link JsonPrompt}: an image and what happens while it is seen. Whatever is empty
 * the agent chooses. Begin with {@link #of} and go on with the methods named {@code with}. Whether
 * its values can be is checked by {@link JsonPrompt.Builder#build()}.
 *
 * @param image file name of the image, as uploaded; empty: the next one that no scene names
 * @param motion how the camera moves
 * @param strength how far it moves
 * @param duration how long the scene lasts, in whole milliseconds
 * @param transition how it gives way to the next scene
 * @param transitionDuration how long that takes, in whole milliseconds
 * @param text words over the picture, for as long as the scene lasts
 */
public record JsonScene(
    Optional<String> image,
    Optional<JsonMotion> motion,
    Optional<JsonMotion.Strength> strength,
    Optional<Duration> duration,
    Optional<JsonTransition> transition,
    Optional<Duration> transitionDuration,
    Optional<String> text) {

  private static final JsonScene EMPTY =
      new JsonScene(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * Rejects null.
   *
   * @param image as above
   * @param motion as above
   * @param strength as above
   * @param duration as above
   * @param transition as above
   * @param transitionDuration as above
   * @param text as above
   */
  public JsonScene {
    Objects.requireNonNull(image, "image");
    Objects.requireNonNull(motion, "motion");
    Objects.requireNonNull(strength, "strength");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(transition, "transition");
    Objects.requireNonNull(transitionDuration, "transitionDuration");
    Objects.requireNonNull(text, "text");
  }

  /**
   * A scene with an image.
   *
   * @param image its file name, as uploaded and without a folder
   * @return a scene that leaves everything else to the agent
   */
  public static JsonScene of(String image) {
    return EMPTY.withImage(image);
  }

  /** {@return a scene with the next image that no scene names, all else left to the agent} */
  public static JsonScene next() {
    return EMPTY;
  }

  /**
   * The same scene with another image.
   *
   * @param name its file name, as uploaded and without a folder
   * @return a copy
   */
  public JsonScene withImage(String name) {
    return new JsonScene(
        Optional.of(name), motion, strength, duration, transition, transitionDuration, text);
  }

  /**
   * The same scene with another motion.
   *
   * @param value how the camera moves
   * @return a copy
   */
  public JsonScene withMotion(JsonMotion value) {
    return new JsonScene(
        image, Optional.of(value), strength, duration, transition, transitionDuration, text);
  }

  /**
   * The same scene with another motion, and how far it goes.
   *
   * @param value how the camera moves
   * @param far how far
   * @return a copy
   */
  public JsonScene withMotion(JsonMotion value, JsonMotion.Strength far) {
    return new JsonScene(
        image,
        Optional.of(value),
        Optional.of(far),
        duration,
        transition,
        transitionDuration,
        text);
  }

  /**
   * The same scene with another length.
   *
   * @param time in whole milliseconds
   * @return a copy
   */
  public JsonScene withDuration(Duration time) {
    return new JsonScene(
        image, motion, strength, Optional.of(time), transition, transitionDuration, text);
  }

  /**
   * The same scene with another transition to the next one.
   *
   * @param value how it gives way
   * @return a copy
   */
  public JsonScene withTransition(JsonTransition value) {
    return new JsonScene(
        image, motion, strength, duration, Optional.of(value), transitionDuration, text);
  }

  /**
   * The same scene with another transition to the next one, and how long it takes.
   *
   * @param value how it gives way
   * @param time in whole milliseconds
   * @return a copy
   */
  public JsonScene withTransition(JsonTransition value, Duration time) {
    return new JsonScene(
        image, motion, strength, duration, Optional.of(value), Optional.of(time), text);
  }

  /**
   * The same scene with other words.
   *
   * @param words over the picture
   * @return a copy
   */
  public JsonScene withText(String words) {
    return new JsonScene(
        image, motion, strength, duration, transition, transitionDuration, Optional.of(words));
  }
}
