package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.job.JobHandle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One video that a pipeline asks for.
 *
 * @param inputs as {@link Inputs} reads them
 * @param prompt what to make of them
 * @param file where the video goes, or null for a name like the input's
 * @param id names the job, so that asking twice pays once; or null
 */
public record FlowItem(
    List<String> inputs, String prompt, @Nullable String file, @Nullable String id) {

  private static final Set<String> MEMBERS = Set.of("input", "inputs", "prompt", "file", "id");

  /** Reads a line: a JSON object, or an input, a tab and a prompt. */
  public static FlowItem parse(String line, String usualPrompt) {
    if (line.strip().startsWith("{")) {
      return object(line, usualPrompt);
    }
    int tab = line.indexOf('\t');
    String input = tab < 0 ? line : line.substring(0, tab);
    String words = tab < 0 ? "" : line.substring(tab + 1).strip();
    return new FlowItem(List.of(input.strip()), words.isEmpty() ? usualPrompt : words, null, null);
  }

  /** What an answer begins with. */
  public Map<String, Object> facts() {
    return Json.object(
        "id",
        id,
        "input",
        inputs.size() == 1 ? inputs.get(0) : null,
        "inputs",
        inputs.size() == 1 ? null : inputs,
        "prompt",
        prompt);
  }

  private static FlowItem object(String line, String usualPrompt) {
    Map<String, Object> members;
    try {
      members = Json.read(line);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("It is no JSON object: " + e.getMessage() + ".");
    }
    for (String name : members.keySet()) {
      if (!MEMBERS.contains(name)) {
        throw new BadInputException(
            "\"" + name + "\" is not known; known are input, inputs, prompt, file and id.");
      }
    }
    String prompt = text(members, "prompt");
    String id = text(members, "id");
    if (id != null && !JobHandle.isId(id)) {
      throw new BadInputException(
          "An id has 1 to 100 letters, digits, dots, dashes or underscores: " + id);
    }
    return new FlowItem(
        inputs(members), prompt == null ? usualPrompt : prompt, text(members, "file"), id);
  }

  private static List<String> inputs(Map<String, Object> members) {
    String one = text(members, "input");
    Object several = members.get("inputs");
    if (one != null && several == null) {
      return List.of(one);
    }
    if (one == null
        && several instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw new BadInputException("It needs \"input\", a text, or else \"inputs\", a list of texts.");
  }

  private static @Nullable String text(Map<String, Object> members, String name) {
    Object value = members.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new BadInputException("\"" + name + "\" is no text.");
  }
}
