package ai.nemovideo.sdk.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.CallKind;
import ai.nemovideo.sdk.RetryPolicy;
import ai.nemovideo.sdk.RetrySettings;
import ai.nemovideo.sdk.error.DownloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cut download goes on where it stopped, at once or in a later process, and never wrongly. */
class ResumedDownloadTest {

  static final RetrySettings ONCE =
      RetrySettings.defaults().with(CallKind.DOWNLOAD, RetryPolicy.never());

  @TempDir Path folder;
  private Bench bench;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench(folder);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void aCutIsResumedAtItsByte() throws IOException {
    List<Long> told = new ArrayList<>();
    bench.progress = (total, have) -> told.add(have);
    bench.output = this::cutAtFirst;

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);

    assertThat(bench.fetches).hasSize(2);
    assertThat(header(1, "If-Range")).isEqualTo("\"v1\"");
    assertThat(Bench.from(bench.fetches.get(1))).isBetween(1, bench.film.length - 1);
    assertThat(told).isSorted().last().isEqualTo((long) bench.film.length);
    assertThat(folder.toFile().list()).containsExactly("film.mp4");
  }

  @Test
  void theNextProcessGoesOnWhereTheLastOneStopped() throws IOException {
    long there = leaveHalf();
    List<Long> told = new ArrayList<>();
    bench.progress = (total, have) -> told.add(have);
    bench.output = bench::ranged;

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);

    assertThat(bench.fetches).hasSize(1);
    assertThat(Bench.from(bench.fetches.get(0))).isEqualTo((int) there);
    assertThat(told).first().isEqualTo(there);
    assertThat(folder.toFile().list()).containsExactly("film.mp4");
  }

  @Test
  void theEndpointGoesOnToo() throws IOException {
    bench.output = request -> Bench.code(410);
    bench.endpoint = this::cutAtFirst;

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);

    RecordedRequest last = bench.calls.get(bench.calls.size() - 1);
    assertThat(Bench.from(last)).isPositive();
    assertThat(header(last, "If-Range")).isEqualTo("\"v1\"");
    assertThat(header(last, "Authorization")).isNotNull();
  }

  @Test
  void theEndpointMaySayThatItHasNoMore() throws IOException {
    bench.output = request -> Bench.code(410);
    bench.endpoint = this::cut;
    bench.retries = ONCE;
    assertThat(catchThrowableOfType(DownloadException.class, () -> bench.save())).isNotNull();
    Files.write(bench.part(), bench.film);
    unknownTotal();
    bench.endpoint = request -> tooFar("bytes */300000");
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
  }

  @Test
  void whatIsThereIsInTheMessage() throws IOException {
    bench.retries = ONCE;
    bench.output = this::cut;

    DownloadException e = catchThrowableOfType(DownloadException.class, () -> bench.save());

    assertThat(e)
        .hasMessageContaining(Files.size(bench.part()) + " of 300000 bytes are in film.mp4.part")
        .hasMessageContaining("the download goes on there");
    assertThat(Files.readString(bench.bookmark()))
        .contains("render_1")
        .doesNotContain("secret", "signature", "old");
  }

  @Test
  void aLineThatBreaksEachTimeStillGetsThere() throws IOException {
    byte[] large = SampleVideo.bytes(12 << 20, 3);
    bench.retries = RetrySettings.defaults().with(CallKind.DOWNLOAD, RetryPolicy.of(2));
    bench.output =
        request -> {
          int from = request.getHeaders().get("Range") == null ? 0 : Bench.from(request);
          MockResponse.Builder answer =
              Bench.video()
                  .code(from == 0 ? 200 : 206)
                  .body(new Buffer().write(large, from, large.length - from));
          if (from > 0) {
            answer.addHeader(
                "Content-Range", "bytes " + from + "-" + (large.length - 1) + "/" + large.length);
          }
          // Half of what is missing, until little is.
          return large.length - from < 2 << 20
              ? answer.build()
              : answer.onResponseBody(new SocketEffect.CloseSocket()).build();
        };

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(large);
    assertThat(bench.fetches).hasSize(4);
  }

  @Test
  void anotherRenderStartsOver() throws IOException {
    leaveHalf();
    bench.output = bench::ranged;

    assertThat(Files.readAllBytes(bench.save("render_2"))).isEqualTo(bench.film);
    assertThat(header(0, "Range")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "version=1",
        "nonsense",
        "version=2\\u",
        "version=1\nrender=render_1\ntotal=many\norigin=x"
      })
  void aBookmarkThatMakesNoSenseStartsOver(String text) throws IOException {
    leaveHalf();
    Files.writeString(bench.bookmark(), text);
    bench.output = bench::ranged;

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(header(0, "Range")).isNull();
  }

  @Test
  void aPartWithoutBookmarkStartsOver() throws IOException {
    Files.writeString(bench.part(), "something of somebody else");
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(header(0, "Range")).isNull();
  }

  @Test
  void aPartLongerThanTheFileStartsOver() throws IOException {
    leaveHalf();
    Files.write(bench.part(), new byte[bench.film.length + 1]);
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(header(0, "Range")).isNull();
  }

  @Test
  void anotherHostIsNotAskedForTheRestOfThisOne() throws IOException {
    leaveHalf();
    Files.writeString(
        bench.bookmark(),
        Files.readString(bench.bookmark()).replace("" + bench.host.getPort(), "1"));
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(header(0, "Range")).isNull();
  }

  @Test
  void aWholeFileThatOnlyLacksItsNameNeedsNoServer() throws IOException {
    leaveHalf();
    Files.write(bench.part(), bench.film);

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.fetches).isEmpty();
    assertThat(bench.calls).isEmpty();
  }

  static Stream<Arguments> answersThatDoNotGoOn() {
    return Stream.of(
        of("200", (bench, request) -> bench.whole()),
        of("206 from another byte", (bench, request) -> bench.rest(Bench.from(request) - 1)),
        of("206 without its range", (bench, request) -> noRange(bench, request)),
        of("206 of another size", (bench, request) -> otherSize(bench, request)),
        of("206 of another version", (bench, request) -> otherVersion(bench, request)),
        of("416 of another size", (bench, request) -> tooFar("bytes */299999")),
        of("416 without a size", (bench, request) -> tooFar(null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answersThatDoNotGoOn")
  void anAnswerThatDoesNotGoOnStartsOver(String name, Answer answer) throws IOException {
    leaveHalf();
    bench.retries = ONCE;
    bench.output =
        request ->
            request.getHeaders().get("Range") == null ? bench.whole() : answer.to(bench, request);

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(header(0, "Range")).isNotNull();
    assertThat(bench.fetches).hasSize(name.equals("200") ? 1 : 2);
    assertThat(header(bench.fetches.size() - 1, "Range") == null).isEqualTo(!name.equals("200"));
    assertThat(bench.calls).isEmpty();
  }

  @Test
  void anEndElsewhereDoesNotMakeThePartWhole() throws IOException {
    leaveHalf();
    unknownTotal();
    bench.retries = ONCE;
    bench.output =
        request -> header(request, "Range") == null ? bench.whole() : tooFar("bytes */1000");

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.fetches).hasSize(2);
  }

  @Test
  void nothingBeyondTheEndMeansThatAllIsThere() throws IOException {
    leaveHalf();
    Files.write(bench.part(), bench.film);
    unknownTotal();
    bench.output = request -> tooFar("bytes */300000");

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.fetches).hasSize(1);
    assertThat(Bench.from(bench.fetches.get(0))).isEqualTo(300_000);
  }

  @Test
  void aRestThatComesInPiecesIsPutTogether() throws IOException {
    leaveHalf();
    bench.output =
        request -> {
          int from = Bench.from(request);
          int last = Math.min(bench.film.length, from + 50_000) - 1;
          return Bench.video()
              .code(206)
              .addHeader("Content-Range", "bytes " + from + "-" + last + "/" + bench.film.length)
              .body(new Buffer().write(bench.film, from, last + 1 - from))
              .build();
        };

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
  }

  @Test
  void aServerWithoutVersionsIsNotAskedToGoOn() throws IOException {
    resumesWith(null, null, "");
  }

  @Test
  void aWeakTagIsNotEnough() throws IOException {
    resumesWith("W/\"v1\"", "Sat, 01 Nov 2025 10:00:00 GMT", "");
  }

  @Test
  void aTagThatDoesNotFitIntoAHeaderIsNotSent() throws IOException {
    resumesWith("\"ä\"", null, "");
  }

  @Test
  void anOldDateOfChangeIsEnough() throws IOException {
    resumesWith(null, "Sat, 01 Nov 2025 10:00:00 GMT", "Sat, 01 Nov 2025 10:00:00 GMT");
  }

  @Test
  void aFreshDateOfChangeIsNotEnough() throws IOException {
    resumesWith(null, "Sat, 01 Nov 2025 11:59:59 GMT", "");
  }

  private void resumesWith(@Nullable String tag, @Nullable String changed, String condition)
      throws IOException {
    Function<RecordedRequest, MockResponse> versioned =
        request -> {
          MockResponse.Builder answer =
              new MockResponse.Builder()
                  .addHeader("Content-Type", "video/mp4")
                  .addHeader("Date", "Sat, 01 Nov 2025 12:00:00 GMT")
                  .body(new Buffer().write(bench.film));
          if (tag != null) {
            answer.addHeaderLenient("ETag", tag);
          }
          if (changed != null) {
            answer.addHeader("Last-Modified", changed);
          }
          return bench.fetches.size() == 1
              ? answer.onResponseBody(new SocketEffect.CloseSocket()).build()
              : answer.build();
        };
    bench.output = versioned;

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.fetches).hasSize(2);
    assertThat(header(1, "If-Range")).isEqualTo(condition.isEmpty() ? null : condition);
    assertThat(header(1, "Range") == null).isEqualTo(condition.isEmpty());
  }

  @FunctionalInterface
  interface Answer {
    MockResponse to(Bench bench, RecordedRequest request);
  }

  private static Arguments of(String name, Answer answer) {
    return Arguments.of(name, answer);
  }

  private static MockResponse noRange(Bench bench, RecordedRequest request) {
    return bench.rest(Bench.from(request)).newBuilder().removeHeader("Content-Range").build();
  }

  private static MockResponse otherSize(Bench bench, RecordedRequest request) {
    int from = Bench.from(request);
    return bench
        .rest(from)
        .newBuilder()
        .setHeader("Content-Range", "bytes " + from + "-299999/400000")
        .build();
  }

  private static MockResponse otherVersion(Bench bench, RecordedRequest request) {
    return bench.rest(Bench.from(request)).newBuilder().setHeader("ETag", "\"v2\"").build();
  }

  private static MockResponse tooFar(@Nullable String range) {
    MockResponse.Builder answer = new MockResponse.Builder().code(416);
    return range == null ? answer.build() : answer.addHeader("Content-Range", range).build();
  }

  private MockResponse cut(RecordedRequest request) {
    return bench.whole().newBuilder().onResponseBody(new SocketEffect.CloseSocket()).build();
  }

  private MockResponse cutAtFirst(RecordedRequest request) {
    return request.getHeaders().get("Range") == null ? cut(request) : bench.ranged(request);
  }

  /** What a process leaves that ended in the middle; and forgets what it asked for. */
  private long leaveHalf() throws IOException {
    RetrySettings retries = bench.retries;
    bench.retries = ONCE;
    bench.output = this::cut;
    assertThat(catchThrowableOfType(DownloadException.class, () -> bench.save())).isNotNull();
    long there = Files.size(bench.part());
    assertThat(there).isBetween(1L, (long) bench.film.length - 1);
    assertThat(Files.readAllBytes(bench.part())).isEqualTo(Arrays.copyOf(bench.film, (int) there));
    assertThat(bench.target).doesNotExist();
    bench.retries = retries;
    bench.output = bench::ranged;
    bench.fetches.clear();
    bench.calls.clear();
    return there;
  }

  private void unknownTotal() throws IOException {
    String text = Files.readString(bench.bookmark());
    assertThat(text).contains("total=300000");
    Files.writeString(bench.bookmark(), text.replace("total=300000", "total=-1"));
  }

  private static String header(RecordedRequest request, String name) {
    return request.getHeaders().get(name);
  }

  private String header(int fetch, String name) {
    return bench.fetches.get(fetch).getHeaders().get(name);
  }
}
