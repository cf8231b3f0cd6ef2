package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.BadRequestException;
import ai.nemovideo.sdk.error.ErrorCode;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.FileTooLargeException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.PermissionDeniedException;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.error.UnexpectedResponseException;
import ai.nemovideo.sdk.error.UnsupportedMediaException;
import ai.nemovideo.sdk.testing.FakeClock;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorMappingTest {

  private static final String SECRET = "nmv_usr_topsecret";

  private final MockWebServer server = new MockWebServer();
  private final FakeClock clock = new FakeClock();
  private NemoClient nemo;

  @BeforeEach
  void start() throws IOException {
    server.start();
    nemo =
        NemoClient.builder()
            .baseUrl(server.url("/").uri())
            .token(SECRET)
            .clock(clock)
            .retries(
                RetrySettings.defaults()
                    .with(CallKind.READ, RetryPolicy.never())
                    .withLongestRetryAfter(Duration.ofSeconds(60)))
            .build();
  }

  @AfterEach
  void stop() {
    nemo.close();
    server.close();
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(200, "{\"code\":1001,\"message\":\"m\"}", TokenInvalidException.class),
        Arguments.of(401, "{\"detail\":\"m\"}", TokenInvalidException.class),
        Arguments.of(401, "{\"code\":1001,\"message\":\"m\"}", TokenInvalidException.class),
        Arguments.of(403, "", PermissionDeniedException.class),
        Arguments.of(200, "{\"code\":1002,\"message\":\"m\"}", SessionNotFoundException.class),
        Arguments.of(404, "{\"code\":1002,\"message\":\"m\"}", SessionNotFoundException.class),
        Arguments.of(200, "{\"code\":2001,\"message\":\"m\"}", OutOfCreditsException.class),
        Arguments.of(200, "{\"code\":4001,\"message\":\"m\"}", UnsupportedMediaException.class),
        Arguments.of(415, "{\"code\":4001,\"message\":\"m\"}", UnsupportedMediaException.class),
        Arguments.of(200, "{\"code\":4002,\"message\":\"m\"}", FileTooLargeException.class),
        Arguments.of(400, "{\"message\":\"m\"}", BadRequestException.class),
        Arguments.of(200, "{\"code\":402,\"message\":\"m\"}", ExportBlockedException.class),
        Arguments.of(402, "<html>pay</html>", ExportBlockedException.class),
        Arguments.of(200, "{\"code\":429,\"message\":\"m\"}", RateLimitedException.class),
        Arguments.of(429, "", RateLimitedException.class),
        Arguments.of(200, "{\"success\":false,\"message\":\"m\"}", BadRequestException.class));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void everyDocumentedCodeHasItsType(
      int status, String body, Class<? extends NemoException> expected) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());

    NemoException e = catchThrowableOfType(NemoException.class, () -> nemo.credits());

    assertThat(e).isExactlyInstanceOf(expected);
    assertThat(e.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(e.stage()).isEqualTo(Stage.ACCOUNT);
    assertThat(e.details().httpStatus()).isEqualTo(status);
    assertThat(e.toString()).doesNotContain(SECRET);
    assertThat(e).as("words for people").hasMessageNotContaining(" code ");
  }

  @Test
  void aServerErrorLeavesOpenWhatHappened() {
    server.enqueue(new MockResponse.Builder().code(502).body("<html>bad gateway</html>").build());
    NemoException e = catchThrowableOfType(NemoException.class, () -> nemo.credits());
    assertThat(e).isExactlyInstanceOf(ServerException.class);
    assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(e.code()).isEqualTo(ErrorCode.OTHER);
  }

  @Test
  void htmlWithStatus200IsNotUnderstood() {
    server.enqueue(new MockResponse.Builder().code(200).body("<html>maintenance</html>").build());
    assertThat(catchThrowableOfType(NemoException.class, () -> nemo.credits()))
        .isExactlyInstanceOf(UnexpectedResponseException.class);
  }

  @Test
  void aRedirectIsNeverFollowedWithTheToken() {
    server.enqueue(
        new MockResponse.Builder().code(302).addHeader("Location", "/elsewhere").build());
    assertThat(catchThrowableOfType(NemoException.class, () -> nemo.credits()))
        .isExactlyInstanceOf(UnexpectedResponseException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void retryAfterIsRead() {
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "1.5").build());
    RateLimitedException e = catchThrowableOfType(RateLimitedException.class, () -> nemo.credits());
    assertThat(e.retryAfter()).contains(Duration.ofMillis(1500));
  }

  @Test
  void aDateInRetryAfterIsRelativeToTheAnswersOwnDate() {
    server.enqueue(
        new MockResponse.Builder()
            .code(429)
            .addHeader("Date", "Fri, 01 Jan 2021 00:00:00 GMT")
            .addHeader("Retry-After", "Fri, 01 Jan 2021 00:00:07 GMT")
            .build());
    RateLimitedException e = catchThrowableOfType(RateLimitedException.class, () -> nemo.credits());
    assertThat(e.retryAfter()).contains(Duration.ofSeconds(7));
  }

  @Test
  void theServicesNameForTheRequestIsInTheDetails() {
    server.enqueue(
        new MockResponse.Builder().code(403).addHeader("X-Request-Id", "req-42").build());

    NemoException e = catchThrowableOfType(NemoException.class, nemo::credits);

    assertThat(e.details().requestId()).isEqualTo("req-42");
  }
}
