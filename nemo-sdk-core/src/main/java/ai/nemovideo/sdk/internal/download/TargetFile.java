package ai.nemovideo.sdk.internal.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the video goes: what the caller said, and nothing else. No name that a server sends, in a
 * header or an address, is ever made part of a path.
 *
 * @param path the file, absolute
 * @param folder the folder that it is in; exists
 */
record TargetFile(Path path, Path folder) {

  /** Makes missing folders. */
  static TargetFile prepare(Path target) throws DiskException {
    Path whole = target.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || Files.isDirectory(whole)) {
      throw new DiskException("it is a folder: name a file in it");
    }
    // A renaming would put the video in the place of a device, say.
    if (Files.exists(whole) && !Files.isRegularFile(whole)) {
      throw new DiskException("it is no ordinary file");
    }
    try {
      // A link to a folder is one, too; createDirectories of older JDKs does not think so.
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new DiskException("making its folder", e);
    }
    return new TargetFile(whole, folder);
  }

  Path part() {
    return path.resolveSibling(path.getFileName() + ".part");
  }

  Path bookmark() {
    return path.resolveSibling(path.getFileName() + ".part.info");
  }
}
