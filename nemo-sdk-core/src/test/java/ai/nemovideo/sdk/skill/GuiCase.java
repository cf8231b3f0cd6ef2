package ai.nemovideo.sdk.skill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An answer of the agent from a file of cases, and what is expected of its translation. */
record GuiCase(String name, String words, String text, List<String> actions) {

  /** The cases of a file; what stands before the first one is for readers. */
  static List<GuiCase> of(String file) {
    List<GuiCase> cases = new ArrayList<>();
    String[] parts = ("\n" + content(file).replace("\r\n", "\n")).split("\n=== ", -1);
    for (int i = 1; i < parts.length; i++) {
      cases.add(read(parts[i]));
    }
    return cases;
  }

  /** The lines of a file, without its comment. */
  static Stream<String> lines(String file) {
    return content(file).lines().filter(line -> !line.startsWith("#"));
  }

  private static GuiCase read(String part) {
    int words = part.indexOf('\n') + 1;
    int same = part.indexOf("\n--- same");
    int text = part.indexOf("\n--- text");
    int actions = part.indexOf("\n--- actions");
    String said = part.substring(words, same >= 0 ? same : text);
    String name = part.substring(0, words - 1);
    if (same >= 0) {
      return new GuiCase(name, said, said, List.of());
    }
    int textStart = Math.min(text + "\n--- text\n".length(), actions);
    String expected = part.substring(textStart, actions);
    String rest = part.substring(actions + "\n--- actions".length());
    // An instruction can run over two lines; an action begins with its kind.
    List<String> all = List.of(rest.strip().split("\n(?=[A-Z_]+: )"));
    return new GuiCase(name, said, expected, all);
  }

  private static String content(String file) {
    try (InputStream in = Objects.requireNonNull(GuiCase.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The actions of a translation as the file writes them. */
  static List<String> written(GuiTranslation translation) {
    return translation.actions().stream()
        .map(action -> action.kind() + ": " + action.words())
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
