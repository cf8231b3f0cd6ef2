package ai.nemovideo.sdk.examples.job;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Names the videos of one run like their inputs, each differently. */
public final class FlowNames {

  private final Path folder;

  /** The id of the item that has a file; empty for one without an id. */
  private final Map<Path, String> taken = new HashMap<>();

  public FlowNames(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Where the video of an item goes: as it says, else a name that this run has not used yet.
   *
   * @throws BadInputException when it says the name of another video of this run, which was paid
   *     for and would be replaced
   */
  public Path fileFor(FlowItem item) {
    if (item.file() != null) {
      return asked(item, resolve(item.file()));
    }
    String name = Inputs.media(item.inputs().get(0)).name();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name.isEmpty() ? "video" : name;
    Path file = resolve(stem + ".mp4");
    for (int i = 2; taken.putIfAbsent(file, id(item)) != null; i++) {
      file = resolve(stem + "-" + i + ".mp4");
    }
    return file;
  }

  /** The video of an item is in a file: no other one of this run goes there. */
  public void saved(FlowItem item, Path file) {
    taken.put(file, id(item));
  }

  /** Who asks twice with the same id gets the same video twice. */
  private Path asked(FlowItem item, Path file) {
    String owner = taken.get(file);
    if (owner != null && (owner.isEmpty() || !owner.equals(item.id()))) {
      throw new BadInputException(
          "Another line has its video in " + file + ": give this one a file of its own.");
    }
    return file;
  }

  private static String id(FlowItem item) {
    return item.id() == null ? "" : item.id();
  }

  private Path resolve(String name) {
    try {
      return folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new BadInputException("The file name " + name + " is none: " + e.getReason() + ".");
    }
  }
}
