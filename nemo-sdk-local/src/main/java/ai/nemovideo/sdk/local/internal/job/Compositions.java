package ai.nemovideo.sdk.local.internal.job;

import ai.nemovideo.sdk.local.internal.draft.DraftReader;
import ai.nemovideo.sdk.local.internal.draft.Plan;
import ai.nemovideo.sdk.local.internal.scene.Composition;
import ai.nemovideo.sdk.local.internal.scene.Shot;
import ai.nemovideo.sdk.local.internal.state.MediaKind;
import ai.nemovideo.sdk.local.internal.state.ServiceException;
import ai.nemovideo.sdk.local.internal.state.Session;
import ai.nemovideo.sdk.local.internal.state.StoredFile;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the draft of a render request into what the renderer films. The draft is the truth: nothing
 * is taken from what the session knows but its files, found by comparing addresses, never by
 * following a path.
 */
public final class Compositions {
  private static final int MAX_SIDE = 1920;
  private static final int MAX_FPS = 60;
  private static final long MAX_MILLIS = 15 * 60_000L;

  private Compositions() {}

  public static Composition of(JsonObject draft, OutputRequest output, Session session) {
    if (!DraftReader.exportable(draft)) {
      throw ServiceException.badRequest("the draft has no segments: there is nothing to export");
    }
    Plan plan = output.applyTo(DraftReader.read(draft));
    check(plan);
    List<Shot> shots = new ArrayList<>();
    long start = 0;
    for (Plan.PlannedShot shot : plan.shots()) {
      shots.add(shot(shot, start, session));
      start += shot.durationMillis();
    }
    return new Composition(
        plan.width(), plan.height(), plan.fps(), start, shots, plan.titles(), plan.music());
  }

  private static void check(Plan plan) {
    if (plan.shots().isEmpty()) {
      throw ServiceException.badRequest("the draft has no pictures: there is nothing to export");
    }
    if (plan.shots().stream().anyMatch(shot -> shot.durationMillis() <= 0)) {
      throw ServiceException.badRequest("a segment of the draft has no duration");
    }
    if (plan.durationMillis() > MAX_MILLIS) {
      throw ServiceException.badRequest("the draft is longer than 15 minutes");
    }
    int longer = Math.max(plan.width(), plan.height());
    int shorter = Math.min(plan.width(), plan.height());
    if (longer > MAX_SIDE || shorter < 16 || plan.width() % 2 + plan.height() % 2 != 0) {
      throw ServiceException.badRequest("impossible frame: " + plan.width() + "x" + plan.height());
    }
    if (plan.fps() < 1 || plan.fps() > MAX_FPS) {
      throw ServiceException.badRequest("impossible frame rate: " + plan.fps());
    }
  }

  private static Shot shot(Plan.PlannedShot shot, long start, Session session) {
    StoredFile file =
        session.files().stream()
            .filter(candidate -> candidate.url().toString().equals(shot.src()))
            .filter(candidate -> candidate.kind() == MediaKind.IMAGE)
            .findFirst()
            .orElseThrow(() ->
                ServiceException.badRequest(
                    "the draft names a picture that was not uploaded: " + shot.name()));
    return new Shot(
        file.path(),
        start,
        shot.durationMillis(),
        shot.motion(),
        shot.strength(),
        shot.transition(),
        Math.max(0, shot.transitionMillis()));
  }
}
