package ai.nemovideo.sdk.property;

import static ai.nemovideo.sdk.property.Place.STATE;
import static ai.nemovideo.sdk.property.Place.UPLOAD;
import static ai.nemovideo.sdk.property.Trouble.EMPTY_AFTER;
import static ai.nemovideo.sdk.property.Trouble.NOTHING_AFTER;
import static ai.nemovideo.sdk.property.Trouble.RESET_AFTER;
import static ai.nemovideo.sdk.property.Trouble.UNKNOWN_CODE_AFTER;

import ai.nemovideo.sdk.local.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans that have found a fault once. */
class KnownPlansTest {

  @TempDir Path folder;

  static Stream<Arguments> plans() {
    return Stream.of(
        Arguments.of(
            "OkHttp sends a file again by itself", plan(false, new Fault(UPLOAD, RESET_AFTER, 1))),
        Arguments.of(
            "an answer without a state seems to say that a file has not arrived",
            plan(false, new Fault(UPLOAD, NOTHING_AFTER, 1), new Fault(STATE, EMPTY_AFTER, 1))),
        Arguments.of(
            "a file that was found by the last attempt is not on record",
            plan(true, new Fault(UPLOAD, UNKNOWN_CODE_AFTER, 2))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void endInTheFile(String what, Plan plan) throws IOException {
    try (JobRun run = new JobRun(plan, Inputs.in(folder), folder)) {
      run.toTheFile();
    }
  }

  private static Plan plan(boolean restarts, Fault... faults) {
    return new Plan(
        new Plan.Service(
            Scenario.Speech.TALKATIVE,
            Scenario.EventDialect.ADK,
            Scenario.RenderDialect.ENVELOPED,
            Scenario.ErrorShape.ENVELOPE,
            0),
        List.of(faults),
        new Plan.Caller(
            false,
            false,
            false,
            Plan.Way.RESUME_WITH_REQUEST,
            restarts,
            4,
            Set.of(),
            Set.of(),
            Set.of(),
            false));
  }
}
