package ai.nemovideo.sdk.examples.job;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Names the videos of one run like their inputs, each differently. */
public final class FlowNames {

  private final Path folder;
  private final Set<Path> taken = new HashSet<>();

  public FlowNames(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Where the video of an item goes: as it says, else a name that this run has not used yet. */
  public Path fileFor(FlowItem item) {
    if (item.file() != null) {
      return resolve(item.file());
    }
    String name = Inputs.media(item.inputs().get(0)).name();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name.isEmpty() ? "video" : name;
    Path file = resolve(stem + ".mp4");
    for (int i = 2; !taken.add(file); i++) {
      file = resolve(stem + "-" + i + ".mp4");
    }
    return file;
  }

  private Path resolve(String name) {
    try {
      return folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new BadInputException("The file name " + name + " is none: " + e.getReason() + ".");
    }
  }
}
