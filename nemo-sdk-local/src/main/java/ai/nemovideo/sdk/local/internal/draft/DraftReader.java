package ai.nemovideo.sdk.local.internal.draft;

import ai.nemovideo.sdk.local.internal.draft.Plan.PlannedShot;
import ai.nemovideo.sdk.local.internal.scene.Motion;
import ai.nemovideo.sdk.local.internal.scene.Music;
import ai.nemovideo.sdk.local.internal.scene.Shot.Strength;
import ai.nemovideo.sdk.local.internal.scene.Title;
import ai.nemovideo.sdk.local.internal.scene.TitleSize;
import ai.nemovideo.sdk.local.internal.scene.Transition;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a draft, which a client may have changed. What is missing gets a sensible value; unknown
 * keys and tracks of other types do not matter.
 */
public final class DraftReader {
  private static final long MAX_MILLIS = 15 * 60_000L;

  private DraftReader() {}

  /** Whether there is anything to film: a track with a segment. */
  public static boolean exportable(JsonObject draft) {
    return Fields.objects(draft, DraftKeys.TRACKS).stream()
        .anyMatch(track -> !Fields.objects(track, DraftKeys.SEGMENTS).isEmpty());
  }

  public static Plan read(JsonObject draft) {
    JsonObject meta = Fields.object(draft, DraftKeys.META);
    List<PlannedShot> shots = new ArrayList<>();
    List<Title> titles = new ArrayList<>();
    List<Music> music = new ArrayList<>();
    for (JsonObject track : Fields.objects(draft, DraftKeys.TRACKS)) {
      long at = 0;
      for (JsonObject segment : Fields.objects(track, DraftKeys.SEGMENTS)) {
        long start = whole(segment, DraftKeys.START, at);
        long duration = whole(segment, DraftKeys.DURATION, 0);
        JsonObject about = Fields.object(segment, DraftKeys.META);
        switch ((int) whole(track, DraftKeys.TRACK_TYPE, -1)) {
          case DraftKeys.VIDEO -> shots.add(shot(duration, about));
          case DraftKeys.AUDIO -> music.add(music(about));
          case DraftKeys.WORDS ->
              Fields.text(about, DraftKeys.TEXT)
                  .ifPresent(text -> titles.add(title(text, start, duration, about)));
          default -> {
            // A type that this service does not film.
          }
        }
        at = start + duration;
      }
    }
    return new Plan(
        (int) whole(meta, DraftKeys.WIDTH, 1920),
        (int) whole(meta, DraftKeys.HEIGHT, 1080),
        (int) whole(meta, DraftKeys.FPS, 30),
        shots,
        titles,
        music.stream().findFirst());
  }

  private static PlannedShot shot(long duration, JsonObject about) {
    Optional<String> source = Fields.text(about, DraftKeys.SOURCE);
    return new PlannedShot(
        Fields.text(about, DraftKeys.NAME).or(() -> source).orElse("picture"),
        source.orElse(""),
        duration,
        constant(about, DraftKeys.MOTION, Motion.NONE),
        constant(about, DraftKeys.STRENGTH, Strength.NORMAL),
        constant(about, DraftKeys.TRANSITION, Transition.CUT),
        whole(about, DraftKeys.TRANSITION_DURATION, 0));
  }

  private static Title title(String text, long start, long duration, JsonObject about) {
    return new Title(text, start, duration, constant(about, DraftKeys.SIZE, TitleSize.NORMAL));
  }

  private static Music music(JsonObject about) {
    double volume = Fields.number(about, DraftKeys.VOLUME).map(BigDecimal::doubleValue).orElse(1.0);
    return new Music(
        Fields.text(about, DraftKeys.NAME).orElse("Music"), Math.max(0, Math.min(1, volume)));
  }

  private static <E extends Enum<E>> E constant(JsonObject about, String key, E otherwise) {
    return Fields.text(about, key)
        .flatMap(name -> DraftKeys.constant(otherwise.getDeclaringClass(), name))
        .orElse(otherwise);
  }

  /** A number in whole units, kept within what a video can be. */
  private static long whole(JsonObject object, String key, long otherwise) {
    long value = Fields.number(object, key).map(BigDecimal::longValue).orElse(otherwise);
    return Math.max(-1, Math.min(MAX_MILLIS, value));
  }
}
