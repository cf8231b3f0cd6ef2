package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class BundledPhotosTest {

  @Test
  void photographsKeepTheirNamesAndAreGoneAfterwards() throws IOException {
    List<Path> files;
    try (BundledPhotos photos = BundledPhotos.unpack()) {
      files = photos.files();
      assertThat(files)
          .extracting(file -> String.valueOf(file.getFileName()))
          .isEqualTo(BundledPhotos.NAMES);
      for (Path file : files) {
        assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(500);
      }
    }
    assertThat(files).allSatisfy(file -> assertThat(file).doesNotExist());
    assertThat(files.get(0).getParent()).doesNotExist();
  }

  @Test
  void theSourceOfEveryPhotographIsNamed() throws IOException {
    try (InputStream page = BundledPhotos.class.getResourceAsStream("photos/SOURCES.md")) {
      assertThat(page).isNotNull();
      assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
          .contains(BundledPhotos.NAMES);
    }
  }
}
