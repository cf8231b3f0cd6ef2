package ai.nemovideo.sdk.examples.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextFileTest {

  @TempDir Path folder;

  @Test
  void fileThatCannotBeReadIsBadInputWithTheReason() {
    assertThatThrownBy(() -> TextFile.of(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageMatching("The file \\Q" + folder + "\\E cannot be read: .+\\.");
  }

  @Test
  void spreadsheetsAreNamedOnlyForTheirTables() throws IOException {
    byte[] noText = {(byte) 0xff, (byte) 0xc0};
    Path table = Files.write(folder.resolve("videos.CSV"), noText);
    Path other = Files.write(folder.resolve("scenes.json"), noText);

    assertThatThrownBy(() -> TextFile.of(table)).hasMessageContaining("spreadsheets");
    assertThatThrownBy(() -> TextFile.of(other))
        .hasMessageEndingWith("Save the file as UTF-8.")
        .hasMessageNotContaining("spreadsheets");
  }
}
