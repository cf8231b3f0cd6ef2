package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.testing.FakeClock;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refusal tells people to do: the column of actions in the seeds' table of codes. */
class AdviceTest {

  private static final String SESSION = "\"session_id\":\"s1\"";

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1001 | get a new one
          1002 | start a new one
          2001 | top up in your account
          4001 | Accepted: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac.
          4002 | compress or trim it
          402  | not by credits: register or upgrade the plan
          429  | wait half a minute
          """)
  void everyCodeSaysWhatToDoAndTheReasonOfTheService(int code, String advice) {
    answer("{\"code\":" + code + ",\"message\":\"The reason.\"}");
    try (NemoClient nemo = own("nmv_usr_x")) {
      NemoException e = catchThrowableOfType(NemoException.class, nemo::credits);

      assertThat(e).hasMessageContaining("The reason.").hasMessageContaining(advice);
    }
  }

  /** What an assistant of the seeds does: it keeps the anonymous token in NEMO_TOKEN. */
  @Test
  void anAnonymousTokenOfTheCallerGetsTheLinkOfTheUserThatTheSessionNames() {
    try (NemoClient nemo = own("nmv_anon_kept")) {
      assertThat(outOfCredits(nemo).registrationUrl()).isEmpty();

      answer("{\"code\":0,\"data\":{" + SESSION + ",\"user_id\":\"anon_7 7\"}}");
      nemo.openSession();

      OutOfCreditsException e = outOfCredits(nemo);
      assertThat(e.registrationUrl())
          .contains(URI.create("https://nemovideo.com/register?bind=anon_7%207"));
      assertThat(e).hasMessageContaining("register?bind=anon_7%207");
    }
  }

  @Test
  void theStateOfASessionNamesTheUserToo() {
    try (NemoClient nemo = own("nmv_anon_kept")) {
      answer("{\"code\":0,\"data\":{" + SESSION + ",\"user_id\":\"anon_8\",\"state\":{}}}");
      nemo.session("s1").state();

      assertThat(outOfCredits(nemo).registrationUrl().orElseThrow()).hasQuery("bind=anon_8");
    }
  }

  @Test
  void aRegisteredUserTopsUp() {
    try (NemoClient nemo = own("nmv_usr_x")) {
      answer("{\"code\":0,\"data\":{" + SESSION + ",\"user_id\":\"5529798706024415232\"}}");
      nemo.openSession();

      OutOfCreditsException e = outOfCredits(nemo);
      assertThat(e.registrationUrl()).isEmpty();
      assertThat(e).hasMessageContaining("top up in your account");
    }
  }

  /** The seeds promise nothing but the token in the answer that brings it. */
  @Test
  void whereTheTokenComesWithoutAUserTheSessionNamesHim() {
    answer("{\"code\":0,\"data\":{\"token\":\"nmv_anon_new\"}}");
    answer("{\"code\":0,\"data\":{" + SESSION + ",\"user_id\":\"guest-9\"}}");
    try (NemoClient nemo = client(NemoClientBuilder::anonymous)) {
      nemo.openSession();

      assertThat(outOfCredits(nemo).registrationUrl().orElseThrow()).hasQuery("bind=guest-9");
    }
  }

  private OutOfCreditsException outOfCredits(NemoClient nemo) {
    answer("{\"code\":2001}");
    return catchThrowableOfType(OutOfCreditsException.class, nemo::credits);
  }

  private void answer(String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }

  private NemoClient own(String token) {
    return client(builder -> builder.token(token));
  }

  private NemoClient client(Consumer<NemoClientBuilder> identity) {
    NemoClientBuilder builder =
        NemoClient.builder()
            .baseUrl(server.url("/").uri())
            .clock(new FakeClock())
            .retries(
                RetrySettings.defaults()
                    .with(CallKind.READ, RetryPolicy.never())
                    .with(CallKind.SESSION, RetryPolicy.never()));
    identity.accept(builder);
    return builder.build();
  }
}
