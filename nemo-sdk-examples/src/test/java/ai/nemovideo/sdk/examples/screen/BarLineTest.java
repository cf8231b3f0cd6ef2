package ai.nemovideo.sdk.examples.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a bar shows, by a clock that the test moves. */
final class BarLineTest {

  private long nanos;
  private final Meter meter = new Meter(() -> nanos);

  @Test
  void transferHasSpeedAndTimeLeft() {
    StageMoment now = transfer();

    assertThat(line(77).running(now, meter).stripTrailing())
        .isEqualTo("Upload   █████░░░░░░░░░░░░░░░  25 %  6 s left  500 kB/s  a.jpg (1 of 2)");
  }

  @Test
  void narrowTerminalKeepsWhatMattersMost() {
    StageMoment now = transfer();

    assertThat(line(50).running(now, meter).stripTrailing())
        .isEqualTo("Upload   █████░░░░░░░░░░░░░░░  25 %  6 s left");
    assertThat(line(37).running(now, meter).stripTrailing())
        .isEqualTo("Upload   ██▌░░░░░░░  25 %  6 s left");
  }

  @Test
  void everyLineIsAsLongAsTheLastSoThatNothingOfThatStays() {
    StageMoment wide = new StageMoment(JobStage.UPLOAD, 0.5, 10, "很长的文件名字照片.jpg (1 of 1)");
    for (int cells : new int[] {17, 27, 37, 50, 72, 77, 117}) {
      assertThat(Cells.width(line(cells).running(wide, meter))).isEqualTo(Math.max(cells, 25));
      assertThat(Cells.width(line(cells).done(wide, meter))).isEqualTo(Math.max(cells, 25));
    }
  }

  @Test
  void stageOfUnknownLengthShowsHowLongItHasTaken() {
    nanos = Duration.ofSeconds(75).toNanos();

    assertThat(line(77).running(StageMoment.working(JobStage.AGENT, "compose"), meter))
        .startsWith("Agent    ")
        .contains("  1 min 15 s  compose");
  }

  @Test
  void speedIsThatOfTheLastSecondsNotOfAllTime() {
    for (int second = 0; second <= 60; second++) {
      nanos = Duration.ofSeconds(second).toNanos();
      long bytes = second <= 30 ? 1_000_000L * second : 30_000_000L + 1_000L * (second - 30);
      meter.note(new StageMoment(JobStage.DOWNLOAD, bytes / 60e6, bytes, ""));
    }

    assertThat(meter.speed()).hasValue(1_000);
  }

  @Test
  void asciiWhereNothingElseIsShown() {
    BarLine line = new BarLine(new Look(true, false, false, () -> 80), StageWords.ENGLISH, 77);

    assertThat(line.running(transfer(), meter)).matches("\\p{ASCII}*").contains("#####-----");
  }

  @Test
  void wordsAreThoseOfTheLanguage() {
    BarLine line =
        new BarLine(new Look(true, false, true, () -> 80), StageWords.of(Locale.CHINA), 77);

    assertThat(line.running(transfer(), meter)).startsWith("上传     █").contains("还剩 6 秒");
    assertThat(line.done(StageMoment.percent(JobStage.RENDER, 100), new Meter(() -> 0)))
        .startsWith("渲染     █")
        .contains("不到 1 秒");
    nanos = Duration.ofSeconds(75).toNanos();
    assertThat(line.done(transfer(), meter)).contains("秒").doesNotContain("min");
  }

  @Test
  void nameOfAFileMovesNoCursor() {
    StageMoment now = new StageMoment(JobStage.UPLOAD, 0.25, 1, "a\u001b[31m.jpg");

    assertThat(line(77).running(now, meter)).doesNotContain("\u001b");
  }

  private StageMoment transfer() {
    meter.note(new StageMoment(JobStage.UPLOAD, 0, 0, ""));
    nanos = Duration.ofSeconds(2).toNanos();
    StageMoment now = new StageMoment(JobStage.UPLOAD, 0.25, 1_000_000, "a.jpg (1 of 2)");
    meter.note(now);
    return now;
  }

  private static BarLine line(int cells) {
    return new BarLine(new Look(true, false, true, () -> cells), StageWords.ENGLISH, cells);
  }
}
