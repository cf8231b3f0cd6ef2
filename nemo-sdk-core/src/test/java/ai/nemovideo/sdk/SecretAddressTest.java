package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.api.RawJson;
import ai.nemovideo.sdk.api.RenderData;
import ai.nemovideo.sdk.api.StateData;
import ai.nemovideo.sdk.api.UploadData;
import ai.nemovideo.sdk.api.UploadUrlsRequest;
import ai.nemovideo.sdk.batch.BatchItem;
import ai.nemovideo.sdk.batch.BatchProgress;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.model.Canvas;
import ai.nemovideo.sdk.model.GeneratedMedia;
import ai.nemovideo.sdk.model.RenderJob;
import ai.nemovideo.sdk.model.RenderStatus;
import ai.nemovideo.sdk.model.SessionState;
import ai.nemovideo.sdk.model.StateChanges;
import ai.nemovideo.sdk.model.UploadedAsset;
import ai.nemovideo.sdk.testing.FakeClock;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who has a signed address has the file: it gets into no log with the object that holds it. */
class SecretAddressTest {

  private static final String PLACE = "cdn.example/out/a.mp4";
  private static final String ADDRESS =
      "https://user:s3cret@" + PLACE + "?Expires=1&Signature=s3cret#s3cret";
  private static final String JSON = "{\"url\":\"" + ADDRESS + "\"}";

  private static final UploadedAsset ASSET =
      new UploadedAsset("a.mp4", "video", ADDRESS, null, null, null);
  private static final GeneratedMedia MEDIA =
      new GeneratedMedia("m1", "video", "a.mp4", ADDRESS, null, null, null, JSON);
  private static final SessionState STATE =
      new SessionState(
          "s1",
          null,
          List.of(ASSET),
          List.of(MEDIA),
          new Canvas(1, 2, JSON),
          List.of(JSON),
          Map.of("generated_media", JSON),
          "digest");

  static Stream<Object> objectsThatShowThePlace() {
    MediaSource.Url source = new MediaSource.Url(URI.create(ADDRESS));
    return Stream.of(
        new RenderJob("r1", "s1", RenderStatus.COMPLETED, 100, URI.create(ADDRESS), null),
        new RenderJob("r1", "s1", RenderStatus.FAILED, 0, null, "cannot read " + ADDRESS + ", sir"),
        ASSET,
        MEDIA,
        STATE,
        new StateChanges(true, List.of(ASSET), List.of(MEDIA), List.of(JSON), true),
        new AgentReply("done", STATE, STATE),
        source,
        new BatchItem(List.of(source), "zoom", Path.of("a.mp4")),
        new BatchProgress.ItemProgress(0, 1, new AnimateProgress.Uploaded(0, 1, ASSET)),
        new RenderData("r1", null, null, ADDRESS, null, null, null),
        new RenderData("r1", null, null, null, ADDRESS, null, new RawJson(JSON)),
        new RenderData(
            "r1", null, null, null, null, new RenderData.Output(ADDRESS, null, null), null),
        new UploadData(
            List.of(new UploadData.File("a.mp4", "video", ADDRESS, null, null, null, null, null)),
            true),
        UploadUrlsRequest.of(List.of(ADDRESS)));
  }

  @ParameterizedTest
  @MethodSource("objectsThatShowThePlace")
  void showTheAddressWithoutItsSecrets(Object holder) {
    assertThat(holder.toString()).contains("https://" + PLACE).doesNotContain("s3cret", "Expires");
  }

  static Stream<Object> objectsWithSourceTexts() {
    RawJson json = new RawJson(JSON);
    return Stream.of(
        json,
        new Canvas(1, 2, JSON),
        new StateData(new StateData.State(json, json, json, json, json), "s1", null, null, null));
  }

  @ParameterizedTest
  @MethodSource("objectsWithSourceTexts")
  void doNotShowWhatIsInASourceText(Object holder) {
    assertThat(holder.toString()).doesNotContain("s3cret", "cdn.example");
  }

  @Test
  void addressesThatAreRefusedAreQuotedWithoutTheirSecrets() {
    URI bad = URI.create(ADDRESS.replace("https", "ftp"));
    AnimateRequest request =
        AnimateRequest.builder().add(MediaSource.url(bad)).prompt("zoom").build();
    try (NemoClient nemo =
        NemoClient.builder().token("nmv_usr_of_somebody").clock(new FakeClock()).build()) {
      InvalidRequestException e =
          catchThrowableOfType(InvalidRequestException.class, () -> nemo.animate(request));

      assertThat(e).hasMessageContaining("ftp://" + PLACE);
      assertThat(e.getMessage() + e.problems()).doesNotContain("s3cret");
    }
    IllegalArgumentException e =
        catchThrowableOfType(
            IllegalArgumentException.class,
            () -> NemoClient.builder().baseUrl(bad).token("nmv_usr_of_somebody").build());
    assertThat(e).hasMessageContaining("ftp://" + PLACE).hasMessageNotContaining("s3cret");
  }
}
