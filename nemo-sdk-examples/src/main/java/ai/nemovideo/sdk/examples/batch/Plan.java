package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.examples.job.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All videos that are asked for, checked.
 *
 * @param source the CSV file or the folder, absolute
 * @param folder where videos and reports go, absolute
 * @param items in their order
 * @param notices what is good to know, such as files that were left out; a line each
 */
public record Plan(Path source, Path folder, List<PlanItem> items, List<String> notices) {

  private static final int MOST_NAMED = 3;

  public Plan {
    items = List.copyOf(items);
    notices = List.copyOf(notices);
  }

  /** Videos outside the folder, by their files; empty when there are none, and few of many. */
  static String outside(List<PlanItem> items, Path folder) {
    List<Path> files =
        items.stream().filter(item -> !item.isIn(folder)).map(PlanItem::target).toList();
    int more = files.size() - MOST_NAMED;
    String some =
        files.stream().limit(MOST_NAMED).map(Path::toString).collect(Collectors.joining(", "));
    return more > 0 ? some + " and " + more + " more" : some;
  }

  /**
   * Reads and checks what is asked for.
   *
   * @param source a CSV file or a folder of images
   * @param folder where videos and reports go
   * @param prompt for what has none of its own; may be null
   * @throws BadInputException with everything that is wrong
   */
  public static Plan read(Path source, Path folder, @Nullable String prompt) {
    Path from = source.toAbsolutePath().normalize();
    Path to = folder.toAbsolutePath().normalize();
    if (Files.notExists(from)) {
      throw new BadInputException("There is no file or folder " + from + ".");
    }
    if (InputCheck.isImage(from) && Files.isRegularFile(from)) {
      throw new BadInputException(
          from + " is an image. Name a CSV file or a folder; quick-edit makes one video.");
    }
    return Files.isDirectory(from)
        ? FolderPlan.read(from, to, prompt)
        : CsvPlan.read(from, to, prompt);
  }
}
