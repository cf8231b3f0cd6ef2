package ai.nemovideo.sdk.reliability;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.Path;

/** A file system in memory with little room. */
final class SmallDisk {

  private SmallDisk() {}

  /** A folder on a new disk of that size. */
  static Path of(int megabytes) {
    Configuration small =
        Configuration.unix().toBuilder().setMaxSize((long) megabytes << 20).build();
    return Jimfs.newFileSystem(small).getPath("/videos");
  }
}
