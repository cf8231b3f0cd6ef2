package ai.nemovideo.sdk.lossless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.draft.RandomJson;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.testing.FakeClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What the state says comes back in the render call, byte by byte, on every way there is. */
class LosslessPropertyTest {

  /** One pixel. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJ"
                  + "RU5ErkJggg==");

  /** The forms in which a state may come; the draft goes where the sign is. */
  private static final List<String> ANSWERS =
      List.of(
          "{\"code\":0,\"message\":\"\",\"data\":{\"state\":{\"draft\":@}}}",
          "{\"data\":{\"session_id\":\"s1\",\"state\":{\"video_infos\":[{}],\"draft\":@,\"x\":[1]}},\"code\":0}",
          "{\"state\":{\"draft\":@}}",
          "\r\n { \"code\" : 0 , \"data\" :\t{ \"state\" : { \"draft\" : @ } } }\n",
          "{\"code\":0,\"state\":{\"draft\":{}},\"data\":{\"state\":{\"draft\":7,\"draft\":@}}}");

  private static Path folder;
  private static Editor editor;
  private static NemoClient nemo;

  @BeforeContainer
  static void start() throws IOException {
    folder = Files.createTempDirectory("nemo-lossless-");
    editor = new Editor();
    nemo = client();
  }

  @AfterContainer
  static void stop() throws IOException {
    nemo.close();
    editor.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 500)
  void fromTheStateToTheRender(@ForAll long seed, @ForAll @IntRange(max = 4) int form) {
    String draft = RandomJson.draft(seed);
    editor.refuse(false);
    editor.state(answer(form, draft));

    assertThat(nemo.session("s1").state().draft().orElseThrow().source()).isEqualTo(draft);
    nemo.session("s1").submitRender(OutputSettings.defaults());

    assertRendered(draft, 1);
  }

  @Property(tries = 40)
  void throughAMessageAFailedRenderAndAnotherClient(
      @ForAll long seed, @ForAll @IntRange(max = 4) int form) {
    String draft = RandomJson.draft(seed);
    // Each try has the same session at the same time: one after another would look like a batch.
    nemo.jobs().list().forEach(job -> nemo.jobs().remove(job.id()));
    editor.state("{\"code\":0,\"data\":{\"session_id\":\"s1\"}}");
    editor.stateAfterMessage(answer(form, draft));
    editor.refuse(true);
    ExportBlockedException blocked =
        catchThrowableOfType(
            ExportBlockedException.class,
            () ->
                nemo.animate(
                    AnimateRequest.builder()
                        .add(MediaSource.bytes("a.png", PNG))
                        .prompt("zoom")
                        .build()));
    JobHandle handle = blocked.handle().orElseThrow();
    assertThat(handle.step()).isEqualTo(JobStep.RENDERING);

    editor.refuse(false);
    try (NemoClient other = client()) {
      assertThat(other.resume(JobHandle.parse(handle.toLine())).draft().source()).isEqualTo(draft);
    }

    assertRendered(draft, 2);
  }

  private static void assertRendered(String draft, int times) {
    assertThat(editor.rendered())
        .hasSize(times)
        .allSatisfy(bytes -> assertThat(latin1(bytes)).isEqualTo(latin1(bytes(draft))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** One character for each byte, to be legible where they differ. */
  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String answer(int form, String draft) {
    return ANSWERS.get(form).replace("@", draft);
  }

  private static NemoClient client() {
    return NemoClient.builder()
        .baseUrl(editor.url())
        .token("nmv_usr_x")
        .jobStore(JobStore.directory(folder))
        .clock(new FakeClock())
        .build();
  }
}
