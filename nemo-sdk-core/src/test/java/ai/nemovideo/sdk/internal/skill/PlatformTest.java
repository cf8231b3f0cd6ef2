package ai.nemovideo.sdk.internal.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    ".clawhub/skills/king/app.jar, clawhub",
    ".clawhub, clawhub",
    ".cursor/skills/king, cursor",
    ".cursor/skills, cursor",
    ".cursor/extensions/king, unknown",
    ".clawhubs/king, unknown",
    "work/.clawhub/king, unknown",
    ".clawhub/../work, unknown",
    "work, unknown"
  })
  void theInstallPathTells(String place, String expected) {
    assertThat(at(home.resolve(place)).name()).isEqualTo(expected);
    assertThat(at(home.resolve("work"), home.resolve(place)).name()).isEqualTo(expected);
  }

  @Test
  void whereTheCodeIsCountsBeforeTheWorkingFolder() {
    Path code = home.resolve(".cursor/skills/king/app.jar");
    Path here = home.resolve(".clawhub/other");
    assertThat(at(code, here).name()).isEqualTo("cursor");
    assertThat(at(here, code).name()).isEqualTo("clawhub");
  }

  @Test
  void theEnvironmentHasTheLastWord() {
    List<Path> places = List.of(home.resolve(".clawhub/king"));
    assertThat(new Platform(Map.of("SKILL_SOURCE", " mine "), home, places).name())
        .isEqualTo("mine");
    assertThat(new Platform(Map.of("SKILL_SOURCE", " "), home, places).name()).isEqualTo("clawhub");
  }

  @Test
  void nobodyIsAtHome() {
    assertThat(new Platform(Map.of(), null, List.of(Path.of("/.clawhub/king"))).name())
        .isEqualTo("unknown");
    assertThat(new Platform(Map.of(), home, List.of()).name()).isEqualTo("unknown");
  }

  @Test
  void linksAreFollowed() throws IOException {
    Path real = Files.createDirectories(home.resolve("disk/hub/king"));
    try {
      Files.createSymbolicLink(home.resolve(".clawhub"), home.resolve("disk/hub"));
    } catch (UnsupportedOperationException | IOException e) {
      Assumptions.abort("no links here");
    }
    assertThat(at(real).name()).isEqualTo("clawhub");
    assertThat(at(home.resolve(".clawhub/king")).name()).isEqualTo("clawhub");
  }

  @ParameterizedTest
  @CsvSource({
    "file:/home/a%20b/.clawhub/app.jar, /home/a b/.clawhub/app.jar",
    "file:/home/a/classes/, /home/a/classes",
    "jar:file:/home/a/app.jar!/, /home/a/app.jar",
    "jar:file:/home/a/app.jar!/BOOT-INF/lib/sdk.jar!/, /home/a/app.jar",
    "http://example.com/app.jar, ''",
    "file:relative, ''"
  })
  void codeIsFoundInFoldersAndJars(String location, String expected) throws MalformedURLException {
    assertThat(Platform.path(URI.create(location).toURL())).isEqualTo(expected);
  }

  @Test
  void thisProcessKnowsItsCodeAndItsFolder() {
    Platform current = Platform.current(Map.of("SKILL_SOURCE", "mine"));
    assertThat(current.name()).isEqualTo("mine");
    assertThat(current.places())
        .contains(Path.of("").toAbsolutePath())
        .anyMatch(place -> Files.exists(place.resolve("ai/nemovideo/sdk/internal/skill")));
    assertThat(current.home()).isEqualTo(Path.of(System.getProperty("user.home")));
  }

  private Platform at(Path... places) {
    return new Platform(Map.of(), home, List.of(places));
  }
}
