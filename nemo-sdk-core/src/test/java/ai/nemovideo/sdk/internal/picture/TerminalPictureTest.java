package ai.nemovideo.sdk.internal.picture;

import static ai.nemovideo.sdk.internal.picture.Timelines.piece;
import static ai.nemovideo.sdk.internal.picture.Timelines.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.draft.DrawOptions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TerminalPictureTest {

  @Test
  void showsNamesTimesAndVolumes() {
    assertThat(Timelines.seeds().draw(60))
        .isEqualTo(
            """
            Timeline (3 tracks)                                      10s
                      0s        2s        4s       6s        8s      10s
                      ├─────────┴─────────┴────────┴─────────┴─────────┤
                      ┌────────────────────────────────────────────────┐
            1. Video  │ city timelapse                                 │
                      │ 0-10s                                          │
                      └────────────────────────────────────────────────┘
                      ┌────────────────────────────────────────────────┐
            2. BGM    │ Lo-fi                                          │
                      │ 0-10s, 35%                                     │
                      └────────────────────────────────────────────────┘
                      ┌──────────────┐
            3. Title  │"Urban Dreams"│╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
                      │ 0-3s         │
                      └──────────────┘\
            """);
  }

  @Test
  void fitsIntoAnything() {
    assertThat(Timelines.seeds().draw(10))
        .isEqualTo(
            """
            Timeline…
            1. Video
            city time…
            2. BGM
            Lo-fi 0-1…
            3. Title
            "Urban Dr…\
            """);
    assertThat(Timelines.seeds().draw(1))
        .isEqualTo(
            """
            …
            …
            …
            …
            …
            …
            …\
            """);
    assertThatIllegalArgumentException().isThrownBy(() -> Timelines.seeds().draw(0));
  }

  @Test
  void gapsOverlapsAndMomentsAreSeen() {
    String drawing =
        Timelines.of(
                video(
                    piece(0, 4000, "one"),
                    piece(4000, 2000, "two"),
                    piece(8000, 2000, "three"),
                    piece(1000, 4000, "over"),
                    piece(9000, 0, "cue")))
            .draw(50);
    assertThat(drawing)
        .isEqualTo(
            """
            Timeline (1 track)                             10s
            0s        2s        4s       6s        8s      10s
            ├─────────┴─────────┴────────┴─────────┴─────────┤
            1. Video
            ┌───────────────────┬────────┐         ┌─────────┐
            │ one               │ two    │╌╌╌╌╌╌╌╌╌│ three   │
            │ 0-4s              │ 4-6s   │         │ 8-10s   │
            └───────────────────┴────────┘         └─────────┘
                 ┌───────────────────┐
            ╌╌╌╌╌│ over              │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌◆╌╌╌╌╌
                 │ 1-5s              │
                 └───────────────────┘
            ◆ cue 9s\
            """);
  }

  @Test
  void twoHundredSegmentsAreCounted() {
    String drawing = Timelines.even(200, 3000).draw(80);
    assertThat(drawing)
        .isEqualTo(
            """
            Timeline (1 track)                                                         10:00
                      0:00          2:00          4:00         6:00          8:00      10:00
                      ├─────────────┴─────────────┴────────────┴─────────────┴─────────────┤
                      ┌────────────────────────────────────────────────────────────────────┐
            1. Video  │▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ 200× ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒│
                      └────────────────────────────────────────────────────────────────────┘
                      200× shot 1 0-3s … shot 200 9:57-10:00\
            """);
  }

  @Test
  void namesWithoutRoomHaveANumber() {
    assertThat(Timelines.even(12, 1000).draw(60))
        .isEqualTo(
            """
            Timeline (1 track)                                       12s
                      0s      2s      4s       6s      8s      10s   12s
                      ├───────┴───────┴────────┴───────┴───────┴───────┤
                      ┌───┬───┬───┬───┬───┬────┬───┬───┬───┬───┬───┬───┐
            1. Video  │1  │2  │3  │4  │5  │6   │7  │8  │9  │10 │11 │12 │
                      └───┴───┴───┴───┴───┴────┴───┴───┴───┴───┴───┴───┘
                      1 shot 1 0-1s · 2 shot 2 1-2s · 3 shot 3 2-3s
                      4 shot 4 3-4s · 5 shot 5 4-5s · 6 shot 6 5-6s
                      7 shot 7 6-7s · 8 shot 8 7-8s · 9 shot 9 8-9s
                      10 shot 10 9-10s · 11 shot 11 10-11s
                      12 shot 12 11-12s\
            """);
  }

  @Test
  void asciiIsEnough() {
    assertThat(Timelines.seeds().draw(DrawOptions.columns(40).withAsciiOnly(true)))
        .isEqualTo(
            """
            Timeline (3 tracks)                  10s
            0s      2s      4s     6s      8s    10s
            +-------+-------+------+-------+-------+
            1. Video
            .--------------------------------------.
            | city timelapse                       |
            | 0-10s                                |
            '--------------------------------------'
            2. BGM
            .--------------------------------------.
            | Lo-fi                                |
            | 0-10s, 35%                           |
            '--------------------------------------'
            3. Title
            .-----------.
            | "Urban Dr~|...........................
            | 0-3s      |
            '-----------'
            "Urban Dreams" 0-3s\
            """);
  }

  @Test
  void asciiKeepsQuotesAndEllipses() {
    String name = "Paradise \"Found\" in a very long title that is cut";
    String drawing =
        Timelines.of(new Timelines.Lane(7, List.of(piece(0, 1000, name))))
            .draw(DrawOptions.columns(80).withAsciiOnly(true));
    assertThat(drawing)
        .contains("'Paradise \"Found\" in a very long title t~'")
        .doesNotContain("?");
  }

  @Test
  void theLegendIsInTheOrderOfItsNumbers() {
    String drawing =
        Timelines.of(
                video(
                    piece(0, 100_000, "wide enough"),
                    piece(1000, 6000, "second name"),
                    piece(50_000, 7000, "third name"),
                    piece(2000, 7000, "fourth name"),
                    piece(60_000, 7000, "fifth name"),
                    piece(98_000, 200, "sixth name")))
            .draw(70);
    assertThat(drawing.substring(drawing.indexOf("2 second")).replaceAll("\\s+", " "))
        .isEqualTo(
            "2 second name 1-7s · 3 third name 50-57s 4 fourth name 2-9s · 5 fifth"
                + " name 1:00-1:07 ◆ sixth name 1:38-1:38.2");
  }

  @Test
  void speaksChinese() {
    assertThat(Timelines.seeds().draw(DrawOptions.columns(40).withLocale(Locale.CHINA)))
        .isEqualTo(
            """
            时间线（3 条轨道）                 10 秒
            0 秒    2 秒    4 秒   6 秒    8 秒
            ├───────┴───────┴──────┴───────┴───────┤
            1. 视频
            ┌──────────────────────────────────────┐
            │ city timelapse                       │
            │ 0-10 秒                              │
            └──────────────────────────────────────┘
            2. 配乐
            ┌──────────────────────────────────────┐
            │ Lo-fi                                │
            │ 0-10 秒, 35%                         │
            └──────────────────────────────────────┘
            3. 标题
            ┌───────────┐
            │ “Urban Dr…│╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
            │ 0-3 秒    │
            └───────────┘
            “Urban Dreams” 0-3 秒\
            """);
  }

  @Test
  void nothingIsDrawnToo() {
    assertThat(Draft.parse("{}").timeline().draw(40)).isEqualTo("Timeline (0 tracks)");
    assertThat(Timelines.of(video()).draw(30))
        .isEqualTo(
            """
            Timeline (1 track)
            0s
            ├────────────────────────────┤
            1. Video

            empty ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌\
            """);
  }
}
