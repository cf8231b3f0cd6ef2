package ai.nemovideo.sdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of the programs are for their owner alone, all the way from the first that was made. */
final class OwnFolderTest {

  @TempDir Path folder;

  @Test
  void everyFolderThatIsMadeForAServiceIsForItsOwnerAlone() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    StateFolder state = StateFolder.of(folder.resolve("above").resolve("state"));

    SharedUse.begin(state.localService()).close();

    for (Path made = state.localService(); !made.equals(folder); made = made.getParent()) {
      assertThat(mode(made)).as("%s", made).isEqualTo("rwx------");
    }
  }

  @Test
  void everyFolderThatIsMadeForASmallFileIsForItsOwnerAlone() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path file = folder.resolve("state").resolve("chat").resolve("note.json");

    WholeFile.write(file, "{}");

    assertThat(mode(file.getParent())).isEqualTo("rwx------");
    assertThat(mode(file.getParent().getParent())).isEqualTo("rwx------");
  }

  /** Such a folder may serve others, too. */
  @Test
  void folderThatIsThereKeepsItsModeAndMayBeALink() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path there = Files.createDirectory(folder.resolve("there"));
    Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), there);

    assertThat(OwnFolder.make(link)).isEqualTo(link);

    assertThat(mode(there)).isEqualTo("rwxr-xr-x");
  }

  private static String mode(Path made) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(made));
  }
}
