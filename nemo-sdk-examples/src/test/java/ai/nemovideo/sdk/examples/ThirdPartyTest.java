package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever hands on the runnable jar finds every library in it, with its licence. */
final class ThirdPartyTest {

  private static final Path PAGE =
      Path.of("src", "main", "resources", "META-INF", "THIRD-PARTY.md");

  private static final List<String> ONLY_FOR_TESTS =
      List.of("junit", "opentest4j", "apiguardian", "assertj", "byte-buddy", "surefire", "javacv");

  @Test
  void everyLibraryOfTheRunnableJarIsListed() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(libraries()).isNotEmpty().allSatisfy(name -> assertThat(page).contains("`" + name));
  }

  private static List<String> libraries() {
    String path = System.getProperty("java.class.path", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(entry -> entry.substring(entry.lastIndexOf(File.separatorChar) + 1))
        .filter(jar -> ONLY_FOR_TESTS.stream().noneMatch(jar::contains))
        .filter(jar -> !jar.startsWith("nemo-sdk-"))
        .map(jar -> jar.replaceFirst("-\\d.*", "") + "`")
        .toList();
  }
}
