package ai.nemovideo.sdk.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Whatever a draft holds, it can be read, and what is read is what another reader sees. */
class DraftPropertyTest {

  @Property(tries = 1000)
  void anyDraftIsReadAndKept(@ForAll long seed) throws IOException {
    String json = RandomJson.draft(seed);
    Draft draft = Draft.parse(json);
    Map<?, ?> other = (Map<?, ?>) Objects.requireNonNull(readAsText(json));

    assertThat(draft.source()).isSameAs(json);
    assertThat(draft.isExportable()).isTrue();
    for (Object key : other.keySet()) {
      String member = draft.json((String) key).orElseThrow();
      assertThat(readAsText(member)).isEqualTo(other.get(key));
    }
    Segment segment = draft.tracks().get(0).segments().get(0);
    Map<?, ?> same = (Map<?, ?>) Objects.requireNonNull(readAsText(segment.json()));
    assertThat(other.get("t")).isEqualTo(List.of(Map.of("sg", List.of(same))));
    if (same.get("title") instanceof String title && !title.isEmpty()) {
      assertThat(segment.name()).contains(title);
    }
    segment.text();
    segment.source();
    segment.id();
    segment.volume();
    assertThat(draft.duration()).isEqualTo(segment.end());
  }

  @Property(tries = 1000)
  void aDraftThatWasCutIsRefused(@ForAll long seed, @ForAll int at) {
    String json = RandomJson.draft(seed);
    String cut = json.substring(0, Math.floorMod(at, json.length()));
    assertThatIllegalArgumentException().isThrownBy(() -> Draft.parse(cut));
  }

  /** Other text is read or refused, in one way only. */
  @Property(tries = 1000)
  void aDamagedDraftIsReadOrRefused(@ForAll long seed, @ForAll int at, @ForAll char other) {
    StringBuilder json = new StringBuilder(RandomJson.draft(seed));
    json.setCharAt(Math.floorMod(at, json.length()), other);
    Throwable thrown = catchThrowable(() -> Draft.parse(json.toString()).toString());
    assertThat(thrown == null || thrown instanceof IllegalArgumentException)
        .as("%s", thrown)
        .isTrue();
  }

  /** By Moshi, with each number as it is spelled: marked, so that it is no text. */
  private static @Nullable Object readAsText(String json) throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json));
    return AsText.read(reader);
  }
}
