package ai.nemovideo.sdk.examples.prompt;

import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Result;
import ai.nemovideo.sdk.skill.JsonPrompt;
import ai.nemovideo.sdk.skill.JsonScene;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A prompt that can be used.
 *
 * @param text where it stands
 * @param prompt what it says
 * @param inputs its images
 */
public record PromptCheckResult(PromptText text, JsonPrompt prompt, List<String> inputs)
    implements Result {

  @Override
  public void tell(PrintWriter out, Look look) {
    int scenes = prompt.scenes().size();
    int images = inputs.size();
    out.println(
        text.name()
            + " is right: "
            + (scenes == 1 ? "1 scene" : scenes + " scenes")
            + ", "
            + (images == 1 ? "1 image" : images + " images")
            + seconds().map(time -> ", " + time + " s").orElse("")
            + ".");
  }

  @Override
  public Map<String, Object> facts() {
    return Json.object(
        "valid", true,
        "file", text.name(),
        "scenes", prompt.scenes().size(),
        "seconds", seconds().orElse(null),
        "inputs", inputs);
  }

  /** Empty when the agent chooses. */
  private Optional<String> seconds() {
    return prompt.duration().or(this::sum).map(PromptCheckResult::words);
  }

  private Optional<Duration> sum() {
    List<Optional<Duration>> times = prompt.scenes().stream().map(JsonScene::duration).toList();
    return times.stream().allMatch(Optional::isPresent)
        ? times.stream().flatMap(Optional::stream).reduce(Duration::plus)
        : Optional.empty();
  }

  private static String words(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
