package ai.nemovideo.sdk.internal.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever a process leaves that was killed between two of its steps, the next one has the file.
 */
class LeftoversTest {

  private static final int NONE = -1;

  @TempDir Path folder;
  private Bench bench;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench(folder);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "after the part was made,              0,      -1, false, 0",
    "after old bytes lost their bookmark,  200000, -1, false, 0",
    "after old bytes were dropped,         0,      -1, true,  0",
    "after the bookmark was written,       0,  300000, false, 0",
    "after the bookmark without a length,  0,      -2, false, 0",
    "in the middle,                   150000,  300000, false, 150000",
    "in the middle without a length,  150000,      -2, false, 150000",
    "over an older target,            150000,  300000, true,  150000",
    "before the renaming,             300000,  300000, true,  none",
    "after the renaming,                  -1,  300000, true,  0"
  })
  void theNextProcessHasTheFile(String when, int part, int total, boolean target, String from)
      throws IOException {
    if (part != NONE) {
      Files.write(bench.part(), Arrays.copyOf(bench.film, part));
    }
    if (total != NONE) {
      new BookmarkFile(bench.bookmark())
          .write(
              new Bookmark(
                  Bench.RENDER, Origin.of(bench.host.url("/")), "\"v1\"", Math.max(-1, total)));
    }
    if (target) {
      Files.writeString(bench.target, "the old one");
    }
    Files.writeString(folder.resolve("film.mp4.part.info.new"), "half a bookm");

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);

    assertThat(bench.fetches).hasSize(from.equals("none") ? 0 : 1);
    if (!bench.fetches.isEmpty()) {
      boolean resumed = bench.fetches.get(0).getHeaders().get("Range") != null;
      assertThat(resumed ? Bench.from(bench.fetches.get(0)) : 0).isEqualTo(Integer.parseInt(from));
    }
    assertThat(folder.toFile().list()).containsExactly("film.mp4");
  }
}
