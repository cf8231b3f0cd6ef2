package ai.nemovideo.sdk.examples.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
