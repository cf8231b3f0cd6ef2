package ai.nemovideo.sdk.skill;

import ai.nemovideo.sdk.internal.prompt.PromptCheck;
import ai.nemovideo.sdk.internal.prompt.PromptSchema;
import ai.nemovideo.sdk.internal.prompt.PromptTable;
import ai.nemovideo.sdk.internal.prompt.PromptValues;
import ai.nemovideo.sdk.internal.prompt.PromptWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A prompt in JSON: what is to be seen, scene by scene. The seeds say that a JSON prompt with clear
 * motion and duration fields gives more predictable results; they name no keys, so these are ours
 * (assumed). To the service it is a message like any other.
 *
 * <p>Made with {@link #builder()}, or from a person's own text with {@link #parse}. Immutable; two
 * are equal when they are written in the same way.
 */
public final class JsonPrompt {

  private final Optional<AspectRatio> aspectRatio;
  private final Optional<Duration> duration;
  private final Optional<String> style;
  private final Optional<String> language;
  private final Optional<JsonMusic> music;
  private final List<JsonScene> scenes;
  private final String json;

  private JsonPrompt(PromptValues checked) {
    aspectRatio = checked.text(PromptTable.ASPECT_RATIO).map(JsonPrompt::ratio);
    duration = checked.seconds(PromptTable.DURATION);
    style = checked.text(PromptTable.STYLE);
    language = checked.text(PromptTable.LANGUAGE);
    music = music(checked);
    scenes = checked.objects(PromptTable.SCENES).stream().map(JsonPrompt::scene).toList();
    json = PromptWriter.write(values(new Builder(this)));
  }

  /** {@return a new builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a prompt. A byte order mark at the beginning does not matter.
   *
   * @param json the text, as a person may have written it
   * @return the prompt
   * @throws JsonPromptException when it cannot be used, with every problem and its line and column
   */
  public static JsonPrompt parse(String json) {
    return new JsonPrompt(PromptCheck.read(json));
  }

  /**
   * {@return the JSON Schema (draft 2020-12) of these prompts, made from the table that {@link
   * #parse} goes by}
   */
  public static String schema() {
    return PromptSchema.text();
  }

  /** {@return the shape of the frame; empty: the agent chooses} */
  public Optional<AspectRatio> aspectRatio() {
    return aspectRatio;
  }

  /** {@return how long the whole video is; empty: as long as its scenes} */
  public Optional<Duration> duration() {
    return duration;
  }

  /** {@return how it should look and feel, in words} */
  public Optional<String> style() {
    return style;
  }

  /** {@return the language code of the agent's answer} */
  public Optional<String> language() {
    return language;
  }

  /** {@return the music; {@link JsonMusic#NONE} for silence; empty: the agent chooses} */
  public Optional<JsonMusic> music() {
    return music;
  }

  /** {@return the scenes, one after the other; immutable, never empty} */
  public List<JsonScene> scenes() {
    return scenes;
  }

  /** {@return the prompt as text, always the same for equal prompts; one line for each scene} */
  public String toJson() {
    return json;
  }

  /** {@return a builder that holds all this} */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonPrompt that && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  /** As {@link #toJson}. */
  @Override
  public String toString() {
    return json;
  }

  private static AspectRatio ratio(String text) {
    int colon = text.indexOf(':');
    return new AspectRatio(
        Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
  }

  private static Optional<JsonMusic> music(PromptValues prompt) {
    return prompt
        .object(PromptTable.MUSIC)
        .map(music ->
            new JsonMusic(
                music.text(PromptTable.NAME),
                music.number(PromptTable.VOLUME).map(Number::doubleValue)))
        .or(() -> prompt.text(PromptTable.MUSIC).map(none -> JsonMusic.NONE));
  }

  private static JsonScene scene(PromptValues scene) {
    return new JsonScene(
        scene.text(PromptTable.IMAGE),
        scene.constant(PromptTable.MOTION, JsonMotion.values()),
        scene.constant(PromptTable.STRENGTH, JsonMotion.Strength.values()),
        scene.seconds(PromptTable.DURATION),
        scene.constant(PromptTable.TRANSITION, JsonTransition.values()),
        scene.seconds(PromptTable.TRANSITION_DURATION),
        scene.text(PromptTable.TEXT));
  }

  private static PromptValues values(Builder builder) {
    return new PromptValues()
        .put(
            PromptTable.ASPECT_RATIO,
            Optional.ofNullable(builder.aspectRatio).map(Object::toString))
        .put(PromptTable.DURATION, Optional.ofNullable(builder.duration))
        .put(PromptTable.STYLE, Optional.ofNullable(builder.style))
        .put(PromptTable.LANGUAGE, Optional.ofNullable(builder.language))
        .put(PromptTable.MUSIC, Optional.ofNullable(builder.music).map(JsonPrompt::values))
        .put(
            PromptTable.SCENES,
            Optional.of(builder.scenes.stream().map(JsonPrompt::values).toList()));
  }

  private static Object values(JsonMusic music) {
    return music.isNone()
        ? PromptTable.NONE
        : new PromptValues()
            .put(PromptTable.NAME, music.name())
            .put(PromptTable.VOLUME, music.volume());
  }

  private static PromptValues values(JsonScene scene) {
    return new PromptValues()
        .put(PromptTable.IMAGE, scene.image())
        .put(PromptTable.MOTION, scene.motion())
        .put(PromptTable.STRENGTH, scene.strength())
        .put(PromptTable.DURATION, scene.duration())
        .put(PromptTable.TRANSITION, scene.transition())
        .put(PromptTable.TRANSITION_DURATION, scene.transitionDuration())
        .put(PromptTable.TEXT, scene.text());
  }

  /** Collects a prompt. Not thread-safe. */
  public static final class Builder {

    private @Nullable AspectRatio aspectRatio;
    private @Nullable Duration duration;
    private @Nullable String style;
    private @Nullable String language;
    private @Nullable JsonMusic music;
    private final List<JsonScene> scenes = new ArrayList<>();

    private Builder() {}

    private Builder(JsonPrompt prompt) {
      aspectRatio = prompt.aspectRatio.orElse(null);
      duration = prompt.duration.orElse(null);
      style = prompt.style.orElse(null);
      language = prompt.language.orElse(null);
      music = prompt.music.orElse(null);
      scenes.addAll(prompt.scenes);
    }

    /**
     * The shape of the frame.
     *
     * @param ratio such as {@link AspectRatio#TALL}; neither side more than 10 times the other
     * @return this
     */
    public Builder aspectRatio(AspectRatio ratio) {
      aspectRatio = Objects.requireNonNull(ratio, "ratio");
      return this;
    }

    /**
     * How long the whole video is. Scenes without a duration share what the others leave of it.
     *
     * @param time at most ten minutes, in whole milliseconds
     * @return this
     */
    public Builder duration(Duration time) {
      duration = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * How the video should look and feel.
     *
     * @param words such as "warm, documentary"
     * @return this
     */
    public Builder style(String words) {
      style = Objects.requireNonNull(words, "words");
      return this;
    }

    /**
     * The language of the agent's answer.
     *
     * @param code such as {@code en} or {@code zh-CN}
     * @return this
     */
    public Builder language(String code) {
      language = Objects.requireNonNull(code, "code");
      return this;
    }

    /**
     * The music under the whole video.
     *
     * @param value such as {@code JsonMusic.of("Lo-fi", 0.35)}, or {@link JsonMusic#NONE}
     * @return this
     */
    public Builder music(JsonMusic value) {
      music = Objects.requireNonNull(value, "music");
      return this;
    }

    /**
     * Adds a scene at the end.
     *
     * @param scene such as {@code JsonScene.of("a.jpg").withMotion(JsonMotion.ZOOM_IN)}
     * @return this
     */
    public Builder scene(JsonScene scene) {
      scenes.add(Objects.requireNonNull(scene, "scene"));
      return this;
    }

    /**
     * Adds scenes at the end.
     *
     * @param more one after the other
     * @return this
     */
    public Builder scenes(List<JsonScene> more) {
      more.forEach(this::scene);
      return this;
    }

    /**
     * Checks what was collected.
     *
     * @return the prompt
     * @throws JsonPromptException with all that is wrong
     */
    public JsonPrompt build() {
      return new JsonPrompt(PromptCheck.check(values(this)));
    }
  }
}
