package ai.nemovideo.sdk.local.internal.agent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a prompt. */
final class PromptReader {
  private static final Pattern SECONDS = Pattern.compile("(\\d+)[ -]?(?:seconds?|s\\b|秒)");

  private PromptReader() {}

  static Wishes read(String prompt, List<String> fileNames) {
    Matcher m = SECONDS.matcher(prompt);
    Optional<Duration> total =
        m.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(m.group(1)))) : Optional.empty();
    return new Wishes(
        total,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        true,
        fileNames.stream().filter(prompt::contains).toList(),
        List.of());
  }
}
