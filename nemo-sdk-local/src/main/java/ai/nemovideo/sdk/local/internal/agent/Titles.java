package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.draft.Plan;
import ai.nemovideo.sdk.local.internal.draft.Plan.PlannedShot;
import ai.nemovideo.sdk.local.internal.scene.Title;
import java.util.ArrayList;
import java.util.List;

/** Keeps titles where they belong when the pictures under them get other times. */
final class Titles {

  private Titles() {}

  /**
   * The titles of a plan for its shots in other lengths. One that begins with a picture after the
   * first goes with it; one that lasts as long as its picture goes on doing so. A single one at the
   * beginning is the video's own: it keeps its time, as any other does, as far as the video is long
   * enough.
   */
  static List<Title> moved(Plan before, List<PlannedShot> shots) {
    long whole = shots.stream().mapToLong(PlannedShot::durationMillis).sum();
    List<Title> titles = new ArrayList<>();
    for (Title title : before.titles()) {
      Title moved = moved(title, before.shots(), shots, before.titles().size() > 1);
      if (moved.startMillis() < whole) {
        titles.add(
            moved.at(
                moved.startMillis(),
                Math.min(moved.durationMillis(), whole - moved.startMillis())));
      }
    }
    return titles;
  }

  private static Title moved(
      Title title, List<PlannedShot> before, List<PlannedShot> shots, boolean several) {
    long start = 0;
    long place = 0;
    for (int i = 0; i < Math.min(before.size(), shots.size()); i++) {
      if (title.startMillis() == start) {
        boolean whole = title.durationMillis() == before.get(i).durationMillis();
        long length = shots.get(i).durationMillis();
        boolean own = whole && (i > 0 || several);
        long kept = i == 0 ? title.durationMillis() : Math.min(title.durationMillis(), length);
        return title.at(place, own ? length : kept);
      }
      start += before.get(i).durationMillis();
      place += shots.get(i).durationMillis();
    }
    return title;
  }
}
