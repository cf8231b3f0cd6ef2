package ai.nemovideo.sdk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.nemovideo.sdk.OutputSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobHandleTest {

  private static final JobHandle FULL = handle("job_1", JobStep.SENDING, "5529798706024415232");

  @ParameterizedTest
  @EnumSource
  void isOneLineAndBackAtEveryStep(JobStep step) {
    JobHandle handle = handle("job_1", step, "5529798706024415232");

    assertThat(handle.toLine()).hasLineCount(1).contains("\"nemo_job\":\"1\"");
    assertThat(JobHandle.parse(handle.toLine())).isEqualTo(handle);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u2028b", "\"\\", "会话", "\u0000"})
  void sessionIdsStayExactlyAsTheyWere(String session) {
    JobHandle handle = handle("job_1", JobStep.UPLOADING, session);

    assertThat(handle.toLine().lines()).hasSize(1);
    assertThat(JobHandle.parse(handle.toLine() + "\n").sessionId()).isEqualTo(session);
  }

  @Test
  void unknownFieldsOfALaterSdkAreIgnored() {
    String line = FULL.toLine().replace("{\"nemo_job\"", "{\"new\":[1,{}],\"nemo_job\"");

    assertThat(JobHandle.parse(line)).isEqualTo(FULL);
  }

  @Test
  void aNewerVersionIsRefusedWithWords() {
    String line = FULL.toLine().replace("\"nemo_job\":\"1\"", "\"nemo_job\":\"2\"");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> JobHandle.parse(line))
        .withMessageContaining("version 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "{}",
        "[]",
        "{\"nemo_job\":\"1\"}",
        "{\"nemo_job\":\"x\"}",
        "{\"nemo_job\":"
      })
  void whatIsNoHandleIsSaidSo(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JobHandle.parse(line))
        .withMessageStartingWith("This is no job handle");
  }

  @Test
  void textBehindTheLineIsNotIgnored() {
    assertThatIllegalArgumentException().isThrownBy(() -> JobHandle.parse(FULL.toLine() + "{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "-x", "a b", "ä", "a\u0000"})
  void anIdNeverNamesAnotherPlace(String id) {
    assertThat(JobHandle.isId(id)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> handle(id, JobStep.STARTED, "s"));
  }

  @Test
  void onlyAMessageInDoubtCanBePermittedAgain() {
    JobHandle again = FULL.permitSendingAgain();

    assertThat(again.step()).isEqualTo(JobStep.UPLOADING);
    assertThat(again.revision()).isEqualTo(FULL.revision() + 1);
    assertThat(again.sessionId()).isEqualTo(FULL.sessionId());
    JobHandle rendering = handle("job_1", JobStep.RENDERING, "s");
    assertThat(rendering.permitSendingAgain()).isSameAs(rendering);
  }

  @Test
  void travelsInSerialisedExceptions() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(FULL);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(FULL);
    }
  }

  private static JobHandle handle(String id, JobStep step, String session) {
    return new JobHandle(
        id,
        3,
        step,
        Instant.parse("2026-01-01T00:00:00.123456789Z"),
        "https://example.test/",
        "own:0123456789abcdef",
        "0123456789abcdef",
        session,
        2,
        "digest",
        new BigDecimal("100.10"),
        "render_1",
        1,
        OutputSettings.defaults().withFps(30).withResolution("1080x1920"));
  }
}
