package ai.nemovideo.sdk.examples.prompt;

import ai.nemovideo.sdk.examples.job.BundledPhotos;
import ai.nemovideo.sdk.skill.JsonPrompt;
import ai.nemovideo.sdk.skill.JsonPromptException.Problem;
import ai.nemovideo.sdk.skill.JsonScene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the images of a prompt: among those that were given, else in a folder, else among the
 * bundled photographs.
 */
public final class SceneInputs {

  private static final int NAMED = 5;

  private final Path folder;
  private final Map<String, String> found = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> bundled = new ArrayList<>();

  private SceneInputs(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks for all of them.
   *
   * @param prompt whose scenes name images
   * @param text where they are named
   * @param folder where they are looked for
   * @param given images of any folder, which scenes may name or leave unnamed
   */
  public static SceneInputs find(
      JsonPrompt prompt, PromptText text, Path folder, List<String> given) {
    SceneInputs inputs = new SceneInputs(folder);
    given.forEach(inputs::give);
    List<JsonScene> scenes = prompt.scenes();
    for (int i = 0; i < scenes.size(); i++) {
      int scene = i;
      scenes.get(i).image().ifPresent(image -> inputs.look(scene, image, text));
    }
    if (inputs.found.isEmpty() && inputs.problems.isEmpty()) {
      inputs.problems.add(
          new Problem(0, 0, "scenes", "No scene names an image: name some, or give --image."));
    }
    return inputs;
  }

  /** As the programs take inputs, in the order of the scenes. */
  public List<String> inputs() {
    return List.copyOf(found.values());
  }

  /** The names that were only found among the bundled photographs. */
  public List<String> bundled() {
    return List.copyOf(bundled);
  }

  /** Images that are nowhere. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void give(String input) {
    String name = input.substring(Math.max(input.lastIndexOf('/'), input.lastIndexOf('\\')) + 1);
    found.put(name, input);
  }

  private void look(int scene, String image, PromptText text) {
    if (found.containsKey(image)) {
      return;
    }
    Path file = folder.resolve(image);
    Optional<String> photo =
        BundledPhotos.inputs().stream().filter(input -> input.endsWith(":" + image)).findFirst();
    if (Files.isRegularFile(file)) {
      found.put(image, file.toString());
    } else if (photo.isPresent()) {
      found.put(image, photo.get());
      bundled.add(image);
    } else {
      problems.add(text.imageProblem(scene, image, "There is no file " + file + "." + others()));
    }
  }

  private String others() {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.matches("(?i).*\\.(jpe?g|png|webp|gif|hei[cf])"))
              .sorted()
              .limit(NAMED)
              .toList();
      return names.isEmpty() ? "" : " In that folder are: " + String.join(", ", names) + ".";
    } catch (IOException unknown) {
      return "";
    }
  }
}
