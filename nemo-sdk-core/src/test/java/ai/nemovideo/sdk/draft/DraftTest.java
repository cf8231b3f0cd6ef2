package ai.nemovideo.sdk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftTest {

  @Test
  void namesAndSizesAreReadWhereTheyAre() {
    Draft draft =
        Draft.parse(
            """
            {"m":{"title":"Paradise","width":1920,"height":"1080"},
             "t":[{"id":5529798706024415232,"name":"pictures","tt":"42","sg":[{"id":"s1","d":1}]},
                  {"tt":9007199254740993,"sg":[{}]},{}]}
            """);
    assertThat(draft.title()).contains("Paradise");
    assertThat(draft.width()).hasValue(1920);
    assertThat(draft.height()).hasValue(1080);
    Track first = draft.tracks().get(0);
    assertThat(first.id()).contains("5529798706024415232");
    assertThat(first.name()).contains("pictures");
    assertThat(first.type()).isEqualTo(new TrackType(42));
    assertThat(first.segments().get(0).id()).contains("s1");
    Track second = draft.tracks().get(1);
    assertThat(second.id()).isEmpty();
    assertThat(second.name()).isEmpty();
    assertThat(second.type().number()).isEqualTo(9007199254740993L);
    assertThat(second.segments().get(0).id()).isEmpty();
    assertThat(draft.tracks().get(2).type()).isEqualTo(TrackType.UNKNOWN);
  }

  @Test
  void whatHasNoNamesAndSizesHasNone() {
    Draft draft = Draft.parse("{\"m\":{\"title\":1,\"width\":-1,\"height\":1e20}}");
    assertThat(draft.title()).isEmpty();
    assertThat(draft.width()).isEmpty();
    assertThat(draft.height()).isEmpty();
  }
}
