package ai.nemovideo.sdk.sse.conformance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule, with an example.
 *
 * @param bytes what the server sends
 * @param seen what comes of it, in the notation of the files
 * @param heard all words together; null when the case says nothing about them
 */
record Case(Theme theme, String name, byte[] bytes, List<String> seen, @Nullable String heard) {

  private static final String HEARS = "hears";

  /** From the lines of a file between two names. */
  static Case parse(Theme theme, String name, List<String> lines) {
    StringBuilder bytes = new StringBuilder();
    List<String> seen = new ArrayList<>();
    String heard = null;
    for (String line : lines) {
      if (line.startsWith("> ")) {
        bytes.append(line, 2, line.length());
      } else if (line.equals(HEARS) || line.startsWith(HEARS + " ")) {
        heard = Notation.text(line.substring(HEARS.length()).stripLeading());
      } else {
        seen.add(Notation.text(line));
      }
    }
    return new Case(theme, name, Notation.bytes(bytes.toString()), List.copyOf(seen), heard);
  }

  @Override
  public String toString() {
    return theme.title() + ": " + name;
  }
}
