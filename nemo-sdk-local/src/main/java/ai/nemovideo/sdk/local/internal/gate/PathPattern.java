package ai.nemovideo.sdk.local.internal.gate;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a path has to begin. A {@code *} stands for anything within a segment, and a {@code $} at the
 * end for the end of the path.
 */
final class PathPattern {
  private final Pattern pattern;

  private PathPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  static PathPattern of(String text) {
    boolean whole = text.endsWith("$");
    String path = whole ? text.substring(0, text.length() - 1) : text;
    String regex =
        Stream.of(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*"));
    return new PathPattern(Pattern.compile(regex + (whole ? "" : ".*"), Pattern.DOTALL));
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }
}
