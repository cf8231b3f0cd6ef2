package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.skill.SkillProfile;
import ai.nemovideo.sdk.testing.FakeClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a skill changes: the headers of every request, and when a render is asked for. */
class SkillOnTheWireTest {

  private static final Map<String, String> NOWHERE = Map.of("SKILL_SOURCE", "tests");

  static List<SkillProfile> all() {
    return SkillProfile.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyRequestNamesTheSkill(SkillProfile skill) {
    assertThat(headers(client -> client.skill(skill)))
        .containsOnly(skill.source() + " " + skill.version() + " tests");
  }

  @Test
  void ownSkillsAreNamedToo() {
    SkillProfile own =
        SkillProfile.builder("our-postcards", "2.1").greeting("Hi").signaturePrompt("go").build();
    assertThat(headers(client -> client.skill(own))).containsOnly("our-postcards 2.1 tests");
  }

  @Test
  void withoutASkillItIsTheMaker() {
    assertThat(headers(client -> client)).containsOnly("ai-image-to-video-maker 1.0.0 tests");
  }

  @Test
  void anAttributionWinsInWhateverOrder() {
    Attribution own = new Attribution("ours", "7", "here");
    assertThat(headers(client -> client.skill(SkillProfile.KING).attribution(own)))
        .containsOnly("ours 7 here");
    assertThat(headers(client -> client.attribution(own).skill(SkillProfile.KING)))
        .containsOnly("ours 7 here");
  }

  static Stream<Arguments> firstPolls() {
    Duration soon = Duration.ofSeconds(3);
    Duration late = Duration.ofSeconds(5);
    SkillProfile slow =
        SkillProfile.MAKER.toBuilder()
            .expectedTime(Duration.ofMinutes(2), Duration.ofMinutes(5))
            .build();
    return Stream.of(
        polls("no skill", client -> client, 20),
        polls("king", client -> client.skill(SkillProfile.KING), 30),
        polls("in flow", client -> client.skill(SkillProfile.IN_FLOW), 20),
        polls("a slow one", client -> client.skill(slow), 120),
        polls("the last one", client -> client.skill(slow).skill(SkillProfile.KING), 30),
        polls("own time", client -> client.expectedRenderTime(soon, late), 3),
        polls("time first", client -> client.expectedRenderTime(soon, late).skill(slow), 3),
        polls("skill first", client -> client.skill(slow).expectedRenderTime(soon, late), 3));
  }

  /** The service looks as if it were elsewhere: one on this machine is expected to be quick. */
  @ParameterizedTest
  @MethodSource("firstPolls")
  void rendersAreAskedForWhenTheSkillsUsuallyAreDone(
      UnaryOperator<NemoClientBuilder> settings, int seconds) throws IOException {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("cloud.test").build();
    HandshakeCertificates tls =
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .addTrustedCertificate(certificate.certificate())
            .build();
    OkHttpClient http =
        new OkHttpClient.Builder()
            .sslSocketFactory(tls.sslSocketFactory(), tls.trustManager())
            .dns(host -> List.of(InetAddress.getLoopbackAddress()))
            .build();
    FakeClock clock = new FakeClock();
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(tls.sslSocketFactory());
      server.start(InetAddress.getLoopbackAddress(), 0);
      NemoClientBuilder builder =
          new NemoClientBuilder(NOWHERE)
              .baseUrl(URI.create("https://cloud.test:" + server.getPort()))
              .token("nmv_usr_x")
              .httpClient(http)
              .clock(clock);
      server.enqueue(answer("processing"));
      server.enqueue(answer("processing"));
      server.enqueue(answer("completed"));
      try (NemoClient nemo = settings.apply(builder).build()) {
        nemo.session("s1").awaitRender("render_1");
      }
    }
    assertThat(clock.sleeps()).hasSize(2).first().isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void onThisMachineNoSkillIsWaitedFor() throws IOException {
    FakeClock clock = new FakeClock();
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(answer("processing"));
      server.enqueue(answer("completed"));
      try (NemoClient nemo =
          new NemoClientBuilder(NOWHERE)
              .baseUrl(server.url("/").uri())
              .token("nmv_usr_x")
              .skill(SkillProfile.KING)
              .clock(clock)
              .build()) {
        nemo.session("s1").awaitRender("render_1");
      }
    }
    assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(500));
  }

  private static Arguments polls(
      String name, UnaryOperator<NemoClientBuilder> settings, int seconds) {
    return Arguments.of(Named.of(name, settings), seconds);
  }

  private static MockResponse answer(String status) {
    return new MockResponse.Builder()
        .body(
            "{\"success\":true,\"data\":{\"id\":\"render_1\",\"status\":\""
                + status
                + "\",\"outputUrl\":\"https://files.test/a.mp4\"}}")
        .build();
  }

  /** Source, version and platform of each request of a client that connects and looks around. */
  private static List<String> headers(UnaryOperator<NemoClientBuilder> settings) {
    try (LocalNemo local = LocalNemo.builder().start();
        NemoClient nemo =
            settings.apply(new NemoClientBuilder(NOWHERE).baseUrl(local.baseUrl())).build()) {
      nemo.openSession().state();
      nemo.credits();
      assertThat(local.requests()).hasSizeGreaterThanOrEqualTo(4);
      return local.requests().stream().map(SkillOnTheWireTest::attribution).toList();
    }
  }

  private static String attribution(RecordedRequest request) {
    return Stream.of("X-Skill-Source", "X-Skill-Version", "X-Skill-Platform")
        .map(name -> request.header(name).orElse("-"))
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }
}
