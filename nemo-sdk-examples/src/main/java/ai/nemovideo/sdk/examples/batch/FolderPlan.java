package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plan from a folder: each image in it becomes a video, by a prompt for all, or by a text
 * file of the image's name beside it.
 */
final class FolderPlan {

  private static final String TEXT = ".txt";

  private final Path source;
  private final OutputNames names;
  private final @Nullable String prompt;
  private final List<String> problems = new ArrayList<>();

  private FolderPlan(Path source, Path folder, @Nullable String prompt) {
    this.source = source;
    this.names = new OutputNames(folder);
    this.prompt = prompt;
  }

  /**
   * Reads and checks all of it.
   *
   * @param source absolute
   * @param folder where videos go, absolute
   * @param prompt for images without a text; may be null
   * @throws BadInputException with everything that is wrong
   */
  static Plan read(Path source, Path folder, @Nullable String prompt) {
    List<Path> files = files(source);
    List<Path> images = files.stream().filter(InputCheck::isImage).toList();
    if (images.isEmpty()) {
      throw new BadInputException(
          source + " holds no image (" + String.join(", ", InputCheck.IMAGES) + ").");
    }
    FolderPlan reader = new FolderPlan(source, folder, prompt);
    List<PlanItem> items = images.stream().map(reader::item).toList();
    if (!reader.problems.isEmpty()) {
      throw new BadInputException(reader.problems);
    }
    return new Plan(source, folder, items, leftOut(files, images));
  }

  private PlanItem item(Path image) {
    InputCheck.problem(image.toString()).ifPresent(words -> problem(words));
    String place = source.getFileName() + "/" + image.getFileName();
    Path target = names.after(image.toString(), place);
    return new PlanItem(place, List.of(image.toString()), words(image), target);
  }

  private String words(Path image) {
    Path text = textOf(image);
    if (Files.isRegularFile(text)) {
      String words = TextFile.of(text).strip();
      if (words.isEmpty()) {
        problem(text + " is blank: it is the prompt for " + image.getFileName());
      }
      return words;
    }
    if (prompt == null) {
      problem(
          image.getFileName()
              + " has no prompt: write one into "
              + text.getFileName()
              + " beside it, or give --prompt for all");
    }
    return prompt == null ? "" : prompt;
  }

  private void problem(String words) {
    problems.add(words + ".");
  }

  private static Path textOf(Path image) {
    return image.resolveSibling(OutputNames.stem(String.valueOf(image.getFileName())) + TEXT);
  }

  /** In the order in which people count: photo 2 before photo 10. */
  private static List<Path> files(Path source) {
    try (Stream<Path> files = Files.list(source)) {
      return files
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .filter(Files::isRegularFile)
          .sorted(new NumberedNames())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + source + " cannot be read", e);
    }
  }

  private static List<String> leftOut(List<Path> files, List<Path> images) {
    List<String> others =
        files.stream()
            .filter(file -> !images.contains(file))
            .filter(file -> images.stream().noneMatch(image -> textOf(image).equals(file)))
            .map(file -> String.valueOf(file.getFileName()))
            .toList();
    return others.isEmpty()
        ? List.of()
        : List.of("Left out, because they are no images: " + String.join(", ", others));
  }
}
