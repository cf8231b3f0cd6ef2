package ai.nemovideo.sdk.examples.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the video file. Checked before the job starts: a job costs credits. */
public final class OutputOption {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "nemo-video.mp4",
      description = {
        "The MP4 to write (default: ${DEFAULT-VALUE}).",
        "Missing folders are made; a file of that name is replaced."
      })
  private Path output = Path.of("nemo-video.mp4");

  /** The file, absolute, so that it is found from anywhere. */
  public Path file() {
    return output.toAbsolutePath().normalize();
  }

  /** All that speaks against writing there. */
  public List<String> problems(List<Path> inputs) {
    return output.toString().isBlank()
        ? List.of("The output has no name: give --output a file such as video.mp4.")
        : problems(file(), inputs);
  }

  /** All that speaks against writing a video to a file, which is absolute. */
  public static List<String> problems(Path file, List<Path> inputs) {
    List<String> problems = new ArrayList<>();
    if (Files.isDirectory(file)) {
      problems.add("The output " + file + " is a folder: name a file in it, such as video.mp4.");
    } else if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".mp4")) {
      problems.add("The output " + file + " will be an MP4: give it a name that ends in .mp4.");
    } else if (Files.exists(file) && !Files.isWritable(file)) {
      problems.add("The output " + file + " exists and is write-protected.");
    } else if (inputs.stream().anyMatch(input -> isSame(input, file))) {
      problems.add("The output " + file + " is one of the inputs and would replace it.");
    } else {
      checkFolder(file, file.getParent(), problems);
    }
    return problems;
  }

  /** All that speaks against writing files to a folder, which is absolute. */
  public static List<String> folderProblems(Path folder) {
    List<String> problems = new ArrayList<>();
    checkFolder(folder, folder, problems);
    return problems;
  }

  /** Permissions lie (read-only disks, root, quotas), so a file is made and deleted. */
  private static void checkFolder(Path output, @Nullable Path in, List<String> problems) {
    Path folder = in;
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder == null || !Files.isDirectory(folder)) {
      problems.add("The output " + output + " cannot be made: " + folder + " is not a folder.");
      return;
    }
    try {
      Files.delete(Files.createTempFile(folder, ".nemo", ".part"));
    } catch (IOException e) {
      problems.add("The output " + output + " cannot be made: no file can be written in " + folder);
    }
  }

  private static boolean isSame(Path input, Path file) {
    try {
      return Files.exists(input) && Files.exists(file) && Files.isSameFile(input, file);
    } catch (IOException e) {
      return input.toAbsolutePath().normalize().equals(file);
    }
  }
}
