package ai.nemovideo.sdk.internal.download;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many bytes there is room for. A parameter: no test should have to fill a disk. */
@FunctionalInterface
interface FreeSpace {

  /** What the file system says of a folder. Where it does not know, writing will show. */
  FreeSpace OF_FILE_SYSTEM =
      folder -> {
        try {
          FileStore store = Files.getFileStore(folder);
          return store.getTotalSpace() <= 0 ? Long.MAX_VALUE : store.getUsableSpace();
        } catch (IOException e) {
          return Long.MAX_VALUE;
        }
      };

  long bytes(Path folder);
}
