package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.examples.screen.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that has left, or was about to, and of which nobody knows yet what came.
 *
 * @param job its record in the job store
 * @param words what was said to the agent
 */
public record PendingMessage(String job, String words) {

  /** As a member of a note. */
  public Map<String, Object> facts() {
    return Json.object("job", job, "words", words);
  }

  /** From a member of a note. */
  public static Optional<PendingMessage> of(@Nullable Object member) {
    return member instanceof Map<?, ?> facts
            && facts.get("job") instanceof String job
            && facts.get("words") instanceof String words
        ? Optional.of(new PendingMessage(job, words))
        : Optional.empty();
  }
}
