package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.agent.Wishes.MotionWish;
import ai.nemovideo.sdk.local.internal.agent.Wishes.MusicWish;
import ai.nemovideo.sdk.local.internal.agent.Wishes.Shape;
import ai.nemovideo.sdk.local.internal.scene.Motion;
import ai.nemovideo.sdk.local.internal.scene.Shot.Strength;
import ai.nemovideo.sdk.local.internal.scene.Transition;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a prompt that is a JSON object. Its keys are assumed: the public descriptions only say that
 * a JSON prompt has motion and duration fields. Values that are words of the prompt's own are read
 * exactly; others are read as prompts are, so that {@code "slow zoom in"} is a motion too.
 */
final class JsonPromptReader {
  private static final Pattern RATIO =
      Pattern.compile("\\s*(\\d{1,4})\\s*[:：x×/]\\s*(\\d{1,4})\\s*");
  private static final int STEEPEST = 10;
  private static final Set<String> NO_MUSIC = Set.of("none", "off", "no", "nomusic", "无", "无音乐");

  private final List<String> notUnderstood = new ArrayList<>();

  private JsonPromptReader() {}

  /** The wishes of the object, and those of the words around it where it says nothing. */
  static Wishes read(JsonObject object, Wishes words) {
    return new JsonPromptReader().wishes(object, words);
  }

  private Wishes wishes(JsonObject object, Wishes words) {
    JsonValues values = new JsonValues(object, "", notUnderstood);
    values.text("$schema");
    Optional<Shape> shape = values.read("aspectratio", JsonPromptReader::shape);
    Optional<Duration> total = values.time("duration");
    // No picture can be given a style here.
    values.read("style", style -> Optional.empty());
    Optional<String> language = values.text("language");
    Optional<MusicWish> music = values.read("music", this::music);
    List<SceneWish> scenes = values.read("scenes", this::scenes).orElse(List.of());
    values.admitTheRest();
    if (words.undo()) {
      notUnderstood.add("undo");
    }
    notUnderstood.addAll(words.notUnderstood());
    Set<String> pictures = new LinkedHashSet<>(words.pictures());
    scenes.forEach(scene -> scene.image().ifPresent(pictures::add));
    return new Wishes(
        total.or(words::total),
        words.perPicture(),
        words.motion(),
        words.strength(),
        words.transition(),
        words.transitionTime(),
        shape.or(words::shape),
        words.shortSide(),
        words.title(),
        words.titleTime(),
        words.titleSize(),
        music.or(words::music),
        false,
        words.append() && scenes.isEmpty(),
        words.creates() || !scenes.isEmpty(),
        List.copyOf(pictures),
        scenes,
        language,
        notUnderstood);
  }

  private Optional<List<SceneWish>> scenes(JsonElement list) {
    if (!(list instanceof JsonArray array)) {
      return Optional.empty();
    }
    List<SceneWish> scenes = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String place = "scenes[" + i + "]";
      if (array.get(i) instanceof JsonObject scene) {
        scenes.add(scene(scene, place));
      } else {
        notUnderstood.add(place);
      }
    }
    return Optional.of(scenes);
  }

  private SceneWish scene(JsonObject object, String place) {
    JsonValues values = new JsonValues(object, place, notUnderstood);
    Optional<String> image = values.text("image");
    Optional<MotionReader.Found> motion = values.read("motion", JsonPromptReader::motion);
    Optional<Strength> strength =
        values.read("strength", value -> constant(value, Strength.values()));
    Optional<Duration> duration = values.time("duration");
    Optional<TransitionReader.Found> transition =
        values.read("transition", JsonPromptReader::transition);
    Optional<Duration> time = values.time("transitionduration");
    Optional<String> text = values.text("text");
    values.admitTheRest();
    return new SceneWish(
        place,
        image,
        motion.flatMap(MotionReader.Found::motion).map(wish -> wish.at(0)),
        strength.or(() -> motion.flatMap(MotionReader.Found::strength)),
        duration,
        transition.flatMap(TransitionReader.Found::transition),
        time.or(() -> transition.flatMap(TransitionReader.Found::time)),
        text);
  }

  private static Optional<MotionReader.Found> motion(JsonElement value) {
    Optional<MotionReader.Found> exact =
        constant(value, Motion.values())
            .or(() -> still(value))
            .map(motion ->
                new MotionReader.Found(Optional.of(wish(motion)), Optional.empty(), List.of()));
    return exact.or(() ->
        JsonValues.text(value)
            .map(Script::new)
            .flatMap(script ->
                Optional.of(MotionReader.read(script))
                    .filter(found -> found.motion().isPresent() && found.others().isEmpty())
                    .filter(found -> Leftovers.of(script.rest()).isEmpty())));
  }

  private static Optional<Motion> still(JsonElement value) {
    return JsonValues.text(value)
        .filter(text -> Set.of("still", "static").contains(JsonValues.bare(text)))
        .map(text -> Motion.NONE);
  }

  private static MotionWish wish(Motion motion) {
    return switch (motion) {
      case NONE -> MotionWish.STILL;
      case ZOOM_IN -> MotionWish.IN;
      case ZOOM_OUT -> MotionWish.OUT;
      case PAN_LEFT -> MotionWish.LEFT;
      case PAN_RIGHT -> MotionWish.RIGHT;
      case PAN_UP -> MotionWish.UP;
      case PAN_DOWN -> MotionWish.DOWN;
    };
  }

  private static Optional<TransitionReader.Found> transition(JsonElement value) {
    Optional<TransitionReader.Found> exact =
        constant(value, Transition.values())
            .map(transition ->
                new TransitionReader.Found(Optional.of(transition), Optional.empty()));
    return exact.or(() ->
        JsonValues.text(value)
            .map(Script::new)
            .flatMap(script ->
                Optional.of(TransitionReader.read(script))
                    .filter(found -> found.transition().isPresent())
                    .filter(found -> Leftovers.of(script.rest()).isEmpty())));
  }

  private static <E extends Enum<E>> Optional<E> constant(JsonElement value, E[] constants) {
    String word = JsonValues.text(value).map(JsonValues::bare).orElse("");
    for (E constant : constants) {
      if (JsonValues.bare(constant.name()).equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private static Optional<Shape> shape(JsonElement value) {
    String text = JsonValues.text(value).orElse("");
    Matcher ratio = RATIO.matcher(text);
    if (!ratio.matches()) {
      return FrameReader.shape(new Script(text));
    }
    int across = Integer.parseInt(ratio.group(1));
    int down = Integer.parseInt(ratio.group(2));
    boolean possible =
        Math.min(across, down) > 0 && Math.max(across, down) <= STEEPEST * Math.min(across, down);
    return possible ? Optional.of(new Shape(across, down)) : Optional.empty();
  }

  private Optional<MusicWish> music(JsonElement value) {
    if (value instanceof JsonObject object) {
      JsonValues values = new JsonValues(object, "music", notUnderstood);
      Optional<String> name = values.text("name");
      Optional<Double> volume =
          values.read(
              "volume",
              level ->
                  JsonValues.number(level)
                      .map(Number::doubleValue)
                      .filter(number -> number >= 0 && number <= 1));
      values.admitTheRest();
      return Optional.of(new MusicWish.Play(name, volume));
    }
    return JsonValues.text(value)
        .map(text ->
            NO_MUSIC.contains(JsonValues.bare(text))
                ? new MusicWish.Off()
                : new MusicWish.Play(Optional.of(text), Optional.empty()));
  }
}
