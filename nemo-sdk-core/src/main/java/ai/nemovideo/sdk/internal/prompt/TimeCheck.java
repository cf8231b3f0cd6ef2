package ai.nemovideo.sdk.internal.prompt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What no single value can show: whether the times add up, and whether the frame is possible. */
final class TimeCheck {

  private TimeCheck() {}

  static void run(PromptValues prompt, Map<String, Integer> places, Findings findings) {
    frame(prompt, places, findings);
    // Times do not add up as long as one of them is wrong, or a scene is none.
    if (!findings.about(path -> path.endsWith(PromptTable.DURATION) || path.endsWith("]"))) {
      times(prompt, places, findings);
    }
  }

  private static void frame(PromptValues prompt, Map<String, Integer> places, Findings findings) {
    Optional<String> ratio = prompt.text(PromptTable.ASPECT_RATIO);
    if (ratio.isEmpty()) {
      return;
    }
    int colon = ratio.get().indexOf(':');
    int across = Integer.parseInt(ratio.get().substring(0, colon));
    int down = Integer.parseInt(ratio.get().substring(colon + 1));
    if (Math.max(across, down) > PromptTable.STEEPEST * Math.min(across, down)) {
      findings.add(
          place(places, PromptTable.ASPECT_RATIO),
          PromptTable.ASPECT_RATIO,
          "In \"aspect_ratio\" neither side may be more than "
              + PromptTable.STEEPEST
              + " times the other: "
              + ratio.get());
    }
  }

  private static void times(PromptValues prompt, Map<String, Integer> places, Findings findings) {
    List<PromptValues> scenes = prompt.objects(PromptTable.SCENES);
    List<BigDecimal> given =
        scenes.stream().flatMap(scene -> scene.number(PromptTable.DURATION).stream()).toList();
    BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int open = scenes.size() - given.size();
    BigDecimal needed = sum.add(PromptTable.SHORTEST.multiply(BigDecimal.valueOf(open)));
    Optional<BigDecimal> total = prompt.number(PromptTable.DURATION);
    if (total.isPresent() && open == 0 && total.get().compareTo(sum) != 0) {
      findings.add(
          place(places, PromptTable.DURATION),
          PromptTable.DURATION,
          "\"duration\" is "
              + JsonWords.plain(total.get())
              + " seconds, but the scenes last "
              + JsonWords.plain(sum)
              + " together: leave one of them out.");
    } else if (total.isPresent() && total.get().compareTo(needed) < 0) {
      findings.add(
          place(places, PromptTable.DURATION),
          PromptTable.DURATION,
          "\"duration\" is "
              + JsonWords.plain(total.get())
              + " seconds, which leaves less than "
              + JsonWords.plain(PromptTable.SHORTEST)
              + " seconds for each scene without one.");
    } else if (needed.compareTo(PromptTable.LONGEST) > 0) {
      findings.add(
          place(places, PromptTable.SCENES),
          PromptTable.SCENES,
          "The scenes last "
              + JsonWords.plain(needed)
              + " seconds together; a video lasts at most "
              + JsonWords.plain(PromptTable.LONGEST)
              + ".");
    }
  }

  private static int place(Map<String, Integer> places, String path) {
    return places.getOrDefault(path, 0);
  }
}
