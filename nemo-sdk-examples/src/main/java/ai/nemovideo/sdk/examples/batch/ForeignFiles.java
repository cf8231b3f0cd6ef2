package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.examples.job.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that a batch would replace, though it has not made them: they are in the way of a video
 * that was not begun, or of the report.
 *
 * @param videos of the plan, whose targets are there
 * @param reports that are of something else
 */
public record ForeignFiles(List<Path> videos, List<Path> reports) {

  /** Looks for them. What is being made may be on disk just before its record says so. */
  public static ForeignFiles of(Plan plan, KnownItems known) {
    List<Path> videos = new ArrayList<>();
    for (int i = 0; i < plan.items().size(); i++) {
      Path target = plan.items().get(i).target();
      if (!known.isCharged(i) && Files.isRegularFile(target)) {
        videos.add(target);
      }
    }
    return new ForeignFiles(List.copyOf(videos), new ReportFiles(plan.folder()).foreign());
  }

  boolean isAmong(Path target) {
    return videos.contains(target);
  }

  /** Refuses to replace them, and names all. */
  public void refuse() {
    List<String> problems = new ArrayList<>();
    videos.forEach(file -> problems.add(file + " is there, and this batch has not made it."));
    reports.forEach(file -> problems.add(file + " is there, and is no report of a batch."));
    if (!problems.isEmpty()) {
      problems.add(
          "Give --output another folder, or add --overwrite to replace "
              + (problems.size() == 1 ? "it." : "them."));
      throw new BadInputException(problems);
    }
  }
}
