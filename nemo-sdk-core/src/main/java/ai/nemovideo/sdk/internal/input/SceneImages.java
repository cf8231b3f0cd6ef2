package ai.nemovideo.sdk.internal.input;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InputProblem.Kind;
import ai.nemovideo.sdk.internal.prompt.Nearest;
import ai.nemovideo.sdk.skill.JsonPrompt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Looks for the images that the scenes of a JSON prompt name. */
final class SceneImages {

  private SceneImages() {}

  static List<InputProblem> problems(JsonPrompt prompt, List<MediaSource> media) {
    List<String> names = media.stream().map(MediaSource::name).toList();
    List<InputProblem> problems = new ArrayList<>();
    for (int i = 0; i < prompt.scenes().size(); i++) {
      int scene = i;
      prompt
          .scenes()
          .get(i)
          .image()
          .flatMap(image -> problem(scene, image, names))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<InputProblem> problem(int scene, String image, List<String> names) {
    int found = Collections.frequency(names, image);
    if (found == 1) {
      return Optional.empty();
    }
    String place = "scenes[" + scene + "].image";
    String what = "Scene " + (scene + 1) + " of the JSON prompt names " + image + ", ";
    if (found > 1) {
      return Optional.of(
          new InputProblem(
              Kind.AMBIGUOUS_IMAGE,
              place,
              what + "and " + found + " of the inputs have that name: rename all but one."));
    }
    String near = Nearest.to(image, names).map(name -> " Did you mean " + name + "?").orElse("");
    return Optional.of(
        new InputProblem(
            Kind.UNKNOWN_IMAGE,
            place,
            what + "which is not among the inputs: " + String.join(", ", names) + "." + near));
  }
}
