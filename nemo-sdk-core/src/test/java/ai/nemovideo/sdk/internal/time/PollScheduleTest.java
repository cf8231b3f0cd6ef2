package ai.nemovideo.sdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {

  /** The goals: at most twelve polls on average, and how late the end of a render is noticed. */
  @ParameterizedTest
  @CsvSource({"20, 120, 2.3", "100, 300, 4.4"})
  void rendersOfTheExpectedRangeAreNoticedSoonWithFewPolls(int lo, int hi, double limitSeconds) {
    double late = 0;
    int polls = 0;
    int renders = 0;
    for (double done = lo; done <= hi; done += 0.1, renders++) {
      PollSchedule schedule =
          PollSchedule.expecting(Duration.ofSeconds(lo), Duration.ofSeconds(hi));
      double now = 0;
      while (now < done) {
        now += schedule.delay().toNanos() / 1e9;
        schedule = schedule.next();
        polls++;
      }
      late += now - done;
    }
    assertThat(late / renders).isLessThanOrEqualTo(limitSeconds);
    assertThat((double) polls / renders).isLessThanOrEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({"20, 90"})
  void stragglersArePolledForEverAtAnEvenPace(int lo, int hi) {
    PollSchedule schedule = PollSchedule.expecting(Duration.ofSeconds(lo), Duration.ofSeconds(hi));
    for (int i = 0; i < 100; i++) {
      schedule = schedule.next();
    }
    assertThat(schedule.delay()).isEqualTo(Duration.ofSeconds(8));
  }
}
