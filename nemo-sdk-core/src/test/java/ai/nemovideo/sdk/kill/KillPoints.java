package ai.nemovideo.sdk.kill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The moments of a job, as a process tells them that nobody kills, and those among them at which
 * the world differs from the moment before.
 */
final class KillPoints {

  private static final List<String> OFTEN =
      List.of("told Uploading", "told AgentSays", "told Downloading");

  private KillPoints() {}

  /** All moments, in their order. */
  static List<String> all(Path folder) {
    try (JobBench bench = JobBench.start(folder);
        Jvm process = Jvm.start(JobProgram.class)) {
      bench.runToTheEnd(process);
      bench.assertOneOfEach();
      return process.heard().stream()
          .filter(line -> line.startsWith(Moments.REACHED))
          .map(line -> line.substring(Moments.REACHED.length()))
          .toList();
    }
  }

  /**
   * Moments between which nothing is written or sent are one. Of those, each kind of progress is
   * taken; where there is none, the last.
   */
  static List<String> worthwhile(List<String> all) {
    List<String> chosen = new ArrayList<>();
    Map<String, String> alike = new LinkedHashMap<>();
    for (String moment : all) {
      alike.putIfAbsent(moment.startsWith("told") ? kind(moment) : "", moment);
      if (changesSomething(moment) || moment.equals("saved")) {
        if (alike.size() > 1) {
          alike.remove("");
        } else {
          alike.replaceAll((kind, first) -> kind.isEmpty() ? moment : first);
        }
        chosen.addAll(alike.values());
        alike.clear();
      }
    }
    OFTEN.forEach(kind -> thin(kind, chosen));
    // A file that is empty still: once for each, that is enough.
    chosen.removeIf(moment -> moment.startsWith("disk write") && moment.contains("#"));
    return chosen;
  }

  /** The first two and one later; how many there are may differ from run to run. */
  private static void thin(String kind, List<String> chosen) {
    List<String> same = chosen.stream().filter(moment -> moment.startsWith(kind)).toList();
    for (int i = 2; i < same.size(); i++) {
      if (i != 3) {
        chosen.remove(same.get(i));
      }
    }
  }

  /** Whether the world is another after it: a write, a request, bytes that go on. */
  private static boolean changesSomething(String moment) {
    return moment.startsWith("disk")
        || moment.startsWith("asks POST")
        || OFTEN.stream().anyMatch(moment::startsWith);
  }

  private static String kind(String moment) {
    int number = moment.indexOf(" #");
    return number < 0 ? moment : moment.substring(0, number);
  }
}
