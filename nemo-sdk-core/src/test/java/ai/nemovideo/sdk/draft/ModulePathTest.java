package ai.nemovideo.sdk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.testing.ChineseTimelineMain;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of timelines are resources, which modules hide from each other. */
class ModulePathTest {

  private static final Pattern LIBRARY =
      Pattern.compile(
          "(nemo-sdk-sse|okhttp-jvm|okhttp-sse|okio-jvm|kotlin-stdlib|retrofit|converter-moshi|moshi"
              + "|resilience4j-\\w+|slf4j-api|jspecify|vavr|vavr-match)-\\d.*\\.jar");

  @Test
  void wordsAreFoundOnTheModulePath() throws IOException, InterruptedException, URISyntaxException {
    String tests =
        Path.of(
                ChineseTimelineMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI())
            .toString();
    String modules =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> !path.equals(tests) && isModule(new File(path)))
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modules,
                "--add-modules",
                "ai.nemovideo.sdk",
                "-cp",
                tests,
                ChineseTimelineMain.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains("module ai.nemovideo.sdk speaks Chinese");
  }

  private static boolean isModule(File path) {
    return LIBRARY.matcher(path.getName()).matches()
        || new File(path, "module-info.class").isFile();
  }
}
