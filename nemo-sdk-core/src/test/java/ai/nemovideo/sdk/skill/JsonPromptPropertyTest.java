package ai.nemovideo.sdk.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okio.Buffer;

/** Whatever a prompt says, it says after a round trip through its text. */
class JsonPromptPropertyTest {

  @Property(tries = 1000)
  void textAndPromptSayTheSame(@ForAll long seed) throws IOException {
    JsonPrompt prompt = RandomPrompts.of(seed);
    JsonPrompt read = JsonPrompt.parse(prompt.toJson());

    assertThat(read.aspectRatio()).isEqualTo(prompt.aspectRatio());
    assertThat(read.duration()).isEqualTo(prompt.duration());
    assertThat(read.style()).isEqualTo(prompt.style());
    assertThat(read.language()).isEqualTo(prompt.language());
    assertThat(read.music()).isEqualTo(prompt.music());
    assertThat(read.scenes()).isEqualTo(prompt.scenes());
    assertThat(read).isEqualTo(prompt);
    // Another reader finds the same words in it.
    Map<?, ?> other = (Map<?, ?>) Objects.requireNonNull(readByMoshi(prompt.toJson()));
    assertThat(Optional.ofNullable(other.get("style"))).isEqualTo(prompt.style());
    List<?> scenes = (List<?>) Objects.requireNonNull(other.get("scenes"));
    assertThat(scenes).hasSameSizeAs(prompt.scenes());
    for (int i = 0; i < scenes.size(); i++) {
      JsonScene scene = prompt.scenes().get(i);
      Map<?, ?> written = (Map<?, ?>) scenes.get(i);
      assertThat(Optional.ofNullable(written.get("text"))).isEqualTo(scene.text());
      assertThat(Optional.ofNullable(written.get("image"))).isEqualTo(scene.image());
      assertThat(Optional.ofNullable(written.get("duration")))
          .isEqualTo(scene.duration().map(time -> time.toMillis() / 1000.0));
    }
  }

  /** Damaged text is read or refused, in one way only. */
  @Property(tries = 2000)
  void damagedTextIsReadOrRefusedWithPlacesInside(@ForAll long seed) {
    JsonPrompt prompt = RandomPrompts.of(seed);
    RandomGenerator random = new Random(seed);
    StringBuilder text = new StringBuilder(prompt.toJson());
    for (int i = 0; i < 3 && !text.isEmpty(); i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, "\"\\{}[],:x1\n".charAt(random.nextInt(11)));
        default -> text.setLength(at);
      }
    }
    Throwable thrown = catchThrowable(() -> JsonPrompt.parse(text.toString()));
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(JsonPromptException.class);
      List<String> lines = text.toString().lines().toList();
      assertThat(((JsonPromptException) thrown).problems())
          .isNotEmpty()
          .allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(1, lines.size() + 1);
            String line = problem.line() > lines.size() ? "" : lines.get(problem.line() - 1);
            assertThat(problem.column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
          });
    }
  }

  private static Object readByMoshi(String json) throws IOException {
    return Objects.requireNonNull(JsonReader.of(new Buffer().writeUtf8(json)).readJsonValue());
  }
}
