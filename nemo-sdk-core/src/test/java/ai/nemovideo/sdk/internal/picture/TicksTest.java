package ai.nemovideo.sdk.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

  @ParameterizedTest(name = "{0} s in at most {1} steps of {2} s")
  @CsvSource({
    "10, 10, 1",
    "10, 9, 2",
    "31.1, 8, 5",
    "0.3, 6, 0.05",
    "100, 7, 15",
    "3600, 10, 600",
    "12603, 8, 1800",
    "86400, 5, 21600",
    "864000, 3, 432000",
    "3155760000, 10, 432000000",
  })
  void stepsAreRound(double total, double most, double step) {
    assertThat(Ticks.step(total, most)).isEqualTo(step);
  }

  @Test
  void bothEndsAreMarked() {
    assertThat(Ticks.between(0, 0.3, 0.1)).hasSize(4);
    assertThat(Ticks.between(0.1, 0.95, 0.1)).hasSize(9);
    assertThat(Ticks.between(7, 8, 5)).isEmpty();
  }
}
