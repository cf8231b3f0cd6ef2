package ai.nemovideo.sdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.MediaSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class BundledPhotosTest {

  @Test
  void photographsKeepTheirNames() throws IOException {
    assertThat(BundledPhotos.inputs()).hasSize(4);
    for (String input : BundledPhotos.inputs()) {
      MediaSource.Bytes photo = (MediaSource.Bytes) Inputs.media(input);
      assertThat(BundledPhotos.NAMES).contains(photo.name());
      assertThat(ImageIO.read(new ByteArrayInputStream(photo.content())).getWidth())
          .isGreaterThan(500);
    }
  }

  @Test
  void theSourceOfEveryPhotographIsNamed() throws IOException {
    try (InputStream page =
        BundledPhotos.class.getResourceAsStream("/ai/nemovideo/sdk/examples/photos/SOURCES.md")) {
      assertThat(page).isNotNull();
      assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
          .contains(BundledPhotos.NAMES);
    }
  }
}
