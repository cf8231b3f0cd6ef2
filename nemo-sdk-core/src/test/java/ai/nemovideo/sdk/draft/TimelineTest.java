package ai.nemovideo.sdk.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TimelineTest {

  @Test
  void summaryHasTheFormOfTheSeeds() {
    Draft draft =
        Draft.parse(
            """
            {"t":[
              {"tt":0,"sg":[{"s":0,"d":10000,"m":{"name":"city timelapse"}}]},
              {"tt":1,"sg":[{"d":10000,"m":{"title":"Lo-fi","volume":0.35}}]},
              {"tt":7,"sg":[{"s":0,"d":3000,"m":{"text":"Urban Dreams"}}]}]}
            """);
    assertThat(draft.timeline().summary())
        .isEqualTo(
            "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%)"
                + " 3. Title: \"Urban Dreams\" (0-3s)");
    assertThat(draft.isExportable()).isTrue();
    assertThat(draft.duration()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void segmentsWithoutAStartFollowEachOther() {
    Draft draft =
        Draft.parse(
            "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1500,\"m\":{\"name\":\"a\"}},{\"d\":\"2000\"}]}]}");
    assertThat(draft.timeline().summary())
        .isEqualTo("Timeline (1 track): 1. Video: a (0-1.5s), untitled (1.5-3.5s)");
  }

  @Test
  void whatIsUnknownIsKeptAndSkipped() {
    String source =
        "{\"x\":9007199254740993,\"t\":[{\"tt\":42,\"sg\":[{\"s\":-1,\"d\":1e3,\"m\":7}, 5]},\"?\"]}";
    Draft draft = Draft.parse(source);
    assertThat(draft.source()).isSameAs(source);
    assertThat(draft.tracks()).hasSize(1);
    assertThat(draft.timeline().summary())
        .isEqualTo("Timeline (1 track): 1. Track type 42: untitled (0-1s)");
  }

  @Test
  void anEmptyDraftCannotBeExported() {
    assertThat(Draft.parse("{}").isExportable()).isFalse();
    assertThat(Draft.parse("{\"t\":[{\"tt\":0,\"sg\":[]}]}").isExportable()).isFalse();
    assertThat(Draft.parse("{}").timeline().summary()).isEqualTo("Timeline (0 tracks)");
  }

  @Test
  void whatIsNoObjectIsNoDraft() {
    assertThatThrownBy(() -> Draft.parse("[1]")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Draft.parse("{\"t\":")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @SuppressWarnings("NullAway") // What a caller without such a check can do.
  void whatIsMissingIsNamed() {
    Timeline timeline = Draft.parse("{}").timeline();
    isNamed("locale", () -> timeline.summary((Locale) null));
    isNamed("words", () -> timeline.summary((ResourceBundle) null));
    isNamed("options", () -> timeline.draw(null));
    isNamed("options", () -> timeline.toSvg(null));
    isNamed("name", () -> timeline.toOtio(null));
    isNamed("before", () -> Timeline.difference(null, timeline));
    isNamed("after", () -> Timeline.difference(timeline, null));
    isNamed("locale", () -> TimelineDifference.NONE.sentences((Locale) null));
  }

  @Test
  void whatIsNoTextInABundleIsToldInEnglish() {
    ResourceBundle odd =
        new ListResourceBundle() {
          @Override
          protected Object[][] getContents() {
            return new Object[][] {{"timeline.empty", 5}, {"tracks.many", "{0} Spuren"}};
          }
        };
    assertThat(Draft.parse("{}").timeline().summary(odd)).isEqualTo("Timeline (0 Spuren)");
  }

  private static void isNamed(String parameter, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(parameter);
  }
}
