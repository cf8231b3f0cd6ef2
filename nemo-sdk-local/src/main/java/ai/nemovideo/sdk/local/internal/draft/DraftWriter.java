package ai.nemovideo.sdk.local.internal.draft;

import ai.nemovideo.sdk.local.internal.scene.Title;
import ai.nemovideo.sdk.local.internal.scene.TitleSize;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Writes a plan as draft JSON. */
public final class DraftWriter {
  private DraftWriter() {}

  public static JsonObject write(Plan plan, String taskName) {
    JsonArray tracks = new JsonArray();
    tracks.add(track(DraftKeys.VIDEO, shots(plan)));
    if (plan.music().isPresent()) {
      tracks.add(track(DraftKeys.AUDIO, music(plan)));
    }
    if (!plan.titles().isEmpty()) {
      tracks.add(track(DraftKeys.WORDS, titles(plan)));
    }
    JsonObject draft = new JsonObject();
    draft.add(DraftKeys.TRACKS, tracks);
    draft.addProperty(DraftKeys.DURATION, plan.durationMillis());
    draft.add(DraftKeys.META, meta(plan, taskName));
    return draft;
  }

  private static JsonObject track(int type, JsonArray segments) {
    JsonObject track = new JsonObject();
    track.addProperty(DraftKeys.TRACK_TYPE, type);
    track.add(DraftKeys.SEGMENTS, segments);
    return track;
  }

  private static JsonArray shots(Plan plan) {
    JsonArray segments = new JsonArray();
    long start = 0;
    for (Plan.PlannedShot shot : plan.shots()) {
      JsonObject meta = new JsonObject();
      meta.addProperty(DraftKeys.NAME, shot.name());
      meta.addProperty(DraftKeys.SOURCE, shot.src());
      meta.addProperty(DraftKeys.MOTION, DraftKeys.wireName(shot.motion()));
      meta.addProperty(DraftKeys.STRENGTH, DraftKeys.wireName(shot.strength()));
      meta.addProperty(DraftKeys.TRANSITION, DraftKeys.wireName(shot.transition()));
      meta.addProperty(DraftKeys.TRANSITION_DURATION, shot.transitionMillis());
      segments.add(segment(start, shot.durationMillis(), meta));
      start += shot.durationMillis();
    }
    return segments;
  }

  private static JsonArray music(Plan plan) {
    JsonArray segments = new JsonArray();
    plan.music()
        .ifPresent(music -> {
          JsonObject meta = new JsonObject();
          meta.addProperty(DraftKeys.NAME, music.name());
          meta.addProperty(DraftKeys.VOLUME, music.volume());
          segments.add(segment(0, plan.durationMillis(), meta));
        });
    return segments;
  }

  private static JsonArray titles(Plan plan) {
    JsonArray segments = new JsonArray();
    for (Title title : plan.titles()) {
      JsonObject meta = new JsonObject();
      meta.addProperty(DraftKeys.TEXT, title.text());
      if (title.size() != TitleSize.NORMAL) {
        meta.addProperty(DraftKeys.SIZE, DraftKeys.wireName(title.size()));
      }
      segments.add(segment(title.startMillis(), title.durationMillis(), meta));
    }
    return segments;
  }

  private static JsonObject segment(long start, long duration, JsonObject meta) {
    JsonObject segment = new JsonObject();
    segment.addProperty(DraftKeys.START, start);
    segment.addProperty(DraftKeys.DURATION, duration);
    segment.add(DraftKeys.META, meta);
    return segment;
  }

  private static JsonObject meta(Plan plan, String taskName) {
    JsonObject meta = new JsonObject();
    meta.addProperty(
        DraftKeys.TITLE, plan.titles().isEmpty() ? taskName : plan.titles().get(0).text());
    meta.addProperty(DraftKeys.WIDTH, plan.width());
    meta.addProperty(DraftKeys.HEIGHT, plan.height());
    meta.addProperty(DraftKeys.FPS, plan.fps());
    return meta;
  }
}
