package ai.nemovideo.sdk.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program reads of a draft, however it is spelled. */
class DraftTest {

  @Test
  void namesAndSizesAreReadWhereTheyAre() {
    Draft draft =
        Draft.parse(
            """
            {"m":{"title":"Paradise","width":1920,"height":"1080"},
             "t":[{"id":5529798706024415232,"name":"pictures","tt":"42","sg":[{"id":"s1","d":1}]},
                  {"tt":9007199254740993,"m":{"name":"music"},"sg":[{}]},{}]}
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
    assertThat(second.name()).contains("music");
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

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "7, 7",
    "'\"7\"', 7",
    "7.0, 7",
    "70e-1, 7",
    "-3, -3",
    "4294967296, 4294967296",
    "9223372036854775807, 9223372036854775807",
    "9223372036854775808, -1",
    "7.5, -1",
    "1e999999999, -1",
    "'\"video\"', 0",
    "'\"Audio\"', 1",
    "'\"text\"', 7",
    "'\"sticker\"', -1",
    "'\"\"', -1",
    "null, -1",
    "NaN, -1",
    "{}, -1"
  })
  void aTrackKeepsTheNumberOfItsType(String wire, long number) {
    Draft draft = Draft.parse("{\"t\":[{\"tt\":" + wire + "}]}");
    assertThat(draft.tracks().get(0).type().number()).isEqualTo(number);
    assertThat(draft.tracks().get(0).json("tt")).contains(wire);
  }

  @Test
  void aSegmentIsReadInItsLikelySpellings() {
    for (String json :
        List.of(
            "{'s':1500,'d':2500,'title':'A','text':'B','src':'C','volume':0.35}",
            "{'start':1500,'duration':2500,'name':'A','txt':'B','url':'C','vol':35}",
            "{'start':'1.5e3','end':4000,'m':{'n':'A','content':'B','cdn_url':'C','volume':'35%'}}",
            "{'volume':'0.35','metadata':{'title':'A','text':'B','source':'C'},'d':2500,'st':1500}",
            "{'\\u0073':1500,'d':2500,'m':{'name':'A','te\\u0078t':'\\u0042','path':'C','vol':35.0}}",
            "{'d':1,'d':2500,'s':1500,'name':'X','title':'A','text':'B','src':'C','volume':0.35}",
            "{'title':'A','m':{'title':'X','text':'B','src':'C','volume':0.35},'e':4000,'s':1500}",
            "{'s':1500,'d':2500,'e':9000,'m':{'s':1,'d':1,'id':'X','name':'A','text':'B','src':'C',"
                + "'volume':0.35}}",
            "{'startMs':1500,'durationMs':2500,'fileName':'A','content':'B','sourceUrl':'C',"
                + "'volume':' 35 % '}",
            "{'startTime':1500,'endTime':4000,'label':'A','txt':'B','uri':'C','vol':'35'}",
            "{'start_ms':1500,'duration_ms':2500,'file_name':'A','text':'B','source_url':'C',"
                + "'volume':0.35}",
            "{'start_time':1500,'endMs':4000,'title':'','name':'A','text':'','txt':'B','src':'',"
                + "'file':'C','id':'','volume':'','vol':35}",
            "{'s':1500,'d':2500,'title':'','m':{'title':'A'},'text':'B','src':'C','volume':0.35}",
            "{'s':1500,'start':9,'d':2500,'d':null,'title':'A','title':7,'text':'B','src':'C',"
                + "'volume':0.35,'volume':-1}")) {
      Segment segment = segment(json.replace('\'', '"'));
      assertThat(segment.start()).as(json).isEqualTo(Duration.ofMillis(1500));
      assertThat(segment.duration()).as(json).isEqualTo(Duration.ofMillis(2500));
      assertThat(segment.end()).as(json).isEqualTo(Duration.ofSeconds(4));
      assertThat(segment.name()).as(json).contains("A");
      assertThat(segment.text()).as(json).contains("B");
      assertThat(segment.source()).as(json).contains("C");
      assertThat(segment.volume()).as(json).hasValue(0.35);
      assertThat(segment.id()).as(json).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"s\":-1,\"d\":-5}",
        "{\"s\":null,\"d\":[],\"m\":[],\"text\":7,\"title\":{},\"src\":false,\"volume\":-0.1}",
        "{\"s\":\"soon\",\"d\":\"\",\"volume\":\"%\",\"id\":null}",
        "{\"s\":1e999,\"d\":4e12,\"volume\":101}",
        "{\"d\":NaN,\"s\":Infinity,\"volume\":-Infinity}",
        "{\"m\":{\"m\":{\"title\":\"too deep\"}}}"
      })
  void whatCannotBeReadIsAbsent(String json) {
    Segment segment = segment(json);
    assertThat(segment.start()).isZero();
    assertThat(segment.duration()).isZero();
    assertThat(segment.name()).isEmpty();
    assertThat(segment.text()).isEmpty();
    assertThat(segment.source()).isEmpty();
    assertThat(segment.volume()).isEmpty();
    assertThat(segment.id()).isEmpty();
    assertThat(segment.json()).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "1.5, 1.5",
    "2, 2",
    "2.5, 0.025",
    "100, 1",
    "100.5,",
    "'\"1%\"', 0.01",
    "'\"0.5%\"', 0.005",
    "'\" 35 % \"', 0.35",
    "'\" 1.5 \"', 1.5",
    "'\"150%\"', 1.5",
    "'\"201%\"',",
    "'\"-1%\"',",
    "'\"1 2%\"',",
    "'\"%%\"',",
    "'\"\"',"
  })
  void aVolumeIsAGainOrAPercentage(String wire, @Nullable Double volume) {
    Segment segment = segment("{\"volume\":" + wire + "}");
    assertThat(segment.volume().stream().boxed().toList())
        .isEqualTo(volume == null ? List.of() : List.of(volume));
  }

  @Test
  void aVolumeAboveTheFullOneIsToldSo() {
    String json = "{\"t\":[{\"tt\":1,\"sg\":[{\"d\":1000,\"volume\":1.5}]}]}";
    assertThat(Draft.parse(json).timeline().summary()).contains("150%");
  }

  @Test
  void theKeysOfATrackMayBeInCamelCase() {
    Draft draft =
        Draft.parse(
            """
            {"m":{"title":"","name":"holidays"},
             "t":[{"trackType":"audio","trackId":"t1","name":"","label":"music",
                   "sg":[{"segmentId":"s1"}]},
                  {"tt":"sticker","type":7,"id":""}]}
            """);
    assertThat(draft.title()).contains("holidays");
    Track track = draft.tracks().get(0);
    assertThat(track.type()).isEqualTo(TrackType.AUDIO);
    assertThat(track.id()).contains("t1");
    assertThat(track.name()).contains("music");
    assertThat(track.segments().get(0).id()).contains("s1");
    assertThat(draft.tracks().get(1).type()).isEqualTo(TrackType.TEXT);
    assertThat(draft.tracks().get(1).id()).isEmpty();
  }

  @Test
  void timesKeepTheirFractionsAndSegmentsFollowEachOther() {
    List<Segment> segments =
        Draft.parse(
                """
                {"t":[{"sg":[{"d":33.333333},{"d":33.333333},{"s":1000,"d":1},{"end":1500},{"e":2}]}]}
                """)
            .tracks()
            .get(0)
            .segments();
    assertThat(segments)
        .extracting(segment -> segment.start().toNanos())
        .containsExactly(0L, 33_333_333L, 1_000_000_000L, 1_001_000_000L, 1_500_000_000L);
    assertThat(segments.get(3).duration()).isEqualTo(Duration.ofMillis(499));
    assertThat(segments.get(4).duration()).as("an end before the start").isZero();
  }

  @Test
  void endlessSegmentsDoNotOverflow() {
    String longest = "{\"d\":3155760000000}";
    Draft draft = Draft.parse("{\"t\":[{\"sg\":[" + (longest + ",").repeat(200) + longest + "]}]}");
    assertThat(draft.duration()).isEqualTo(Duration.ofDays(2 * 36525));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; The draft has no tracks.",
        "{\"t\":null}; The draft has no tracks.",
        "{\"t\":[]}; The draft has no tracks.",
        "{\"t\":[{\"tt\":0}]}; The only track of the draft is empty.",
        "{\"t\":[{\"sg\":[]},{\"sg\":{}},{\"sg\":null}]}; All 3 tracks of the draft are empty.",
        "{\"t\":[{\"sg\":[]},{\"sg\":[{}]}]};",
        "{\"t\":[{\"sg\":[\"s1\"]}]};",
        "{\"tracks\":[{\"segments\":[{}]}]};"
      })
  void tellsWhyItCannotBeExported(String json, String reason) {
    Draft draft = Draft.parse(json);
    assertThat(draft.isExportable()).isEqualTo(reason == null);
    assertThat(draft.notExportableBecause().orElse(null)).isEqualTo(reason);
  }

  @Test
  void everythingElseIsThereAsItCame() {
    String source =
        """
         { "d" : 9007199254740993, "x":1e3 ,"y":[ 0.10,{"z":"\\ud800\\/"} ],
          "d":-0.0,"t":[ {"tt":0,"fx":{"q":1.50},"sg":[ {"k":[1, 2],"k":[3 ,4],"a\\u0062":""} ]}]}
        """;
    Draft draft = Draft.parse(source);
    assertThat(draft.source()).isSameAs(source);
    assertThat(draft.json("x")).contains("1e3");
    assertThat(draft.json("y")).contains("[ 0.10,{\"z\":\"\\ud800\\/\"} ]");
    assertThat(draft.json("d")).as("the last one").contains("-0.0");
    assertThat(draft.json("z")).isEmpty();
    Track track = draft.tracks().get(0);
    assertThat(track.json("fx")).contains("{\"q\":1.50}");
    assertThat(track.json()).startsWith("{\"tt\":0").endsWith("]}");
    Segment segment = track.segments().get(0);
    assertThat(segment.json("k")).contains("[3 ,4]");
    assertThat(segment.json("ab")).contains("\"\"");
    assertThat(segment.json()).isEqualTo("{\"k\":[1, 2],\"k\":[3 ,4],\"a\\u0062\":\"\"}");
  }

  @Test
  void textsAreReadToTheCharacter() {
    Segment segment =
        segment("{\"text\":\"\\u0000\\/\\\\\\\"\\n\\uD83D\\ude00\\ud800 \u05d0\\q\\u12\"}");
    assertThat(segment.text()).contains("\0/\\\"\n\ud83d\ude00\ud800 \u05d0qu12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[1]",
        "7",
        "\"{}\"",
        "{",
        "{\"t\":",
        "{\"t\":[",
        "{\"t\":[}",
        "{\"t\":[]",
        "{\"t\"}",
        "{t:[]}",
        "{\"x\":}",
        "{\"x\":1,}",
        "{\"x\":[1,]}",
        "{\"x\":[1 2]}",
        "{\"x\":[{]}}",
        "{\"x\":{\"y\" 1}}",
        "{\"x\":{1:1}}",
        "{\"x\":\"",
        "{\"x\":\"\\\"}",
        "{\"x\":'y'}",
        "{} {}",
        "{}x"
      })
  void whatIsNoObjectIsNoDraft(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Draft.parse(text))
        .withMessageStartingWith("The draft is not a JSON object: the JSON ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":NaN}", "{\"a\":tru}", "{\"a\":01}"})
  void oddLiteralsAreKept(String text) {
    Draft draft = Draft.parse(text);
    assertThat(draft.source()).isEqualTo(text);
    assertThat(draft.json("a")).contains(text.substring(5, text.length() - 1));
  }

  @Test
  @SuppressWarnings("NullAway") // What callers without null checks do.
  void nullIsNamed() {
    Draft draft = Draft.parse("{\"t\":[{\"sg\":[{}]}]}");
    Track track = draft.tracks().get(0);
    Segment segment = track.segments().get(0);
    assertThatNullPointerException().isThrownBy(() -> Draft.parse(null)).withMessage("json");
    assertThatNullPointerException().isThrownBy(() -> draft.json(null)).withMessage("key");
    assertThatNullPointerException().isThrownBy(() -> track.json(null)).withMessage("key");
    assertThatNullPointerException().isThrownBy(() -> segment.json(null)).withMessage("key");
  }

  @Test
  void whatIsNoSegmentCanBeExportedButIsNotShown() {
    Draft draft = Draft.parse("{\"t\":[{\"sg\":[null]}]}");
    assertThat(draft.isExportable()).isTrue();
    assertThat(draft.tracks().get(0).segments()).isEmpty();
  }

  @Test
  void equalPartsAreEqual() {
    Draft one = Draft.parse("{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1},{\"d\":1}]}]}");
    Draft two = Draft.parse("{\"more\":1,\"t\":[{\"tt\":0,\"sg\":[{\"d\":1},{\"d\":1}]}]}");
    assertThat(one.tracks()).isEqualTo(two.tracks()).hasSameHashCodeAs(two.tracks());
    List<Segment> segments = one.tracks().get(0).segments();
    assertThat(segments.get(0)).isNotEqualTo(segments.get(1));
    assertThat(one.tracks().get(0))
        .isNotEqualTo(Draft.parse("{\"t\":[{\"tt\":1}]}").tracks().get(0));
    assertThat(segments.get(0)).hasToString("Segment[PT0S + PT0.001S]");
    assertThat(one.tracks().get(0)).hasToString("Track[type 0, segments 2]");
  }

  private static Segment segment(String json) {
    return Draft.parse("{\"t\":[{\"sg\":[" + json + "]}]}").tracks().get(0).segments().get(0);
  }
}
