package ai.nemovideo.sdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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

    assertThat(
            List.of(
                folder.resolve("above"),
                state.root(),
                state.root().resolve("local"),
                state.localService()))
        .allSatisfy(made -> assertThat(mode(made)).isEqualTo("rwx------"));
  }

  @Test
  void everyFolderThatIsMadeForASmallFileIsForItsOwnerAlone() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path state = folder.resolve("state");
    Path notes = state.resolve("chat");

    WholeFile.write(notes.resolve("note.json"), "{}");

    assertThat(mode(notes)).isEqualTo("rwx------");
    assertThat(mode(state)).isEqualTo("rwx------");
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
