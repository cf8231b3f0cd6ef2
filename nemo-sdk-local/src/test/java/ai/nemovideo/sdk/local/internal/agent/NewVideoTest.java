package ai.nemovideo.sdk.local.internal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new video from some of the files of a session that has made others before. */
final class NewVideoTest {

  private static final List<String> FILES = List.of("a.jpg", "b.jpg", "b-2.jpg");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Make a new video from \"b-2.jpg\" only: slow zoom, 3 seconds",
        "Make a new video from \"b-2.jpg\" only: add these pictures, 3 seconds",
        "Create a new clip of b-2.jpg, 3 seconds",
        "只用“b-2.jpg”制作一个新视频：慢速缩放，3秒",
        "只用“b-2.jpg”制作一个新视频：添加这张图片，3秒"
      })
  void isMadeFromTheNamedFile(String prompt) {
    Wishes wishes = PromptReader.read(prompt, FILES);

    assertThat(wishes.creates()).isTrue();
    assertThat(wishes.append()).isFalse();
    assertThat(wishes.pictures()).containsExactly("b-2.jpg");
    assertThat(wishes.total()).contains(Duration.ofSeconds(3));
    assertThat(wishes.notUnderstood()).isEmpty();
    assertThat(wishes.title()).isEmpty();
  }

  @Test
  void picturesAreStillAddedToAVideoThatIsThere() {
    assertThat(PromptReader.read("add these pictures to the video", FILES).append()).isTrue();
  }
}
