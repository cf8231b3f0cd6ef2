package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nemovideo.sdk.testing.TokenService;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class NemoClientBuilderTest {

  @Test
  void theEnvironmentIsUsed() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().body("{\"available\":1}").build());
      Map<String, String> environment =
          Map.of(
              "NEMO_API_URL", server.url("/").toString(),
              "NEMO_TOKEN", "nmv_usr_env",
              "SKILL_SOURCE", "myplatform");
      try (NemoClient nemo = new NemoClientBuilder(environment).build()) {
        nemo.credits();
      }
      RecordedRequest request = server.takeRequest();
      assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer nmv_usr_env");
      assertThat(request.getHeaders().get("X-Skill-Platform")).isEqualTo("myplatform");
    }
  }

  @Test
  void theTokenOfTheEnvironmentNeverGoesToAnotherService() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().body("{\"data\":{\"token\":\"t\"}}").build());
      server.enqueue(new MockResponse.Builder().body("{\"available\":1}").build());
      try (NemoClient nemo =
          new NemoClientBuilder(Map.of("NEMO_TOKEN", "nmv_usr_env"))
              .baseUrl(server.url("/").uri())
              .build()) {
        nemo.credits();
      }
      server.takeRequest();
      assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer t");
    }
  }

  @Test
  void plainHttpIsForThisMachineOnly() {
    assertThatThrownBy(() ->
            new NemoClientBuilder(Map.of())
                .baseUrl(URI.create("http://user:secret@example.com"))
                .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aTokenThatCannotBeOneIsRefusedWithoutNamingIt() {
    assertThatThrownBy(() -> NemoClient.builder().token("two words"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("two words");
  }

  @Test
  void theClientIdOfTheEnvironmentIsUsed() throws IOException {
    try (TokenService service = new TokenService()) {
      Map<String, String> environment =
          Map.of("NEMO_API_URL", service.url().toString(), "NEMO_CLIENT_ID", " of-the-machine ");
      try (NemoClient nemo = new NemoClientBuilder(environment).build()) {
        nemo.credits();
      }
      try (NemoClient nemo = new NemoClientBuilder(environment).clientId("of-the-job").build()) {
        nemo.credits();
      }
      assertThat(service.tokenCalls()).containsExactly("of-the-machine", "of-the-job");
    }
  }

  @Test
  void aClientIdThatNoHeaderCanCarryIsRefusedWithoutNamingIt() {
    assertThatThrownBy(() -> NemoClient.builder().clientId("one\r\nX-Injected: 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("client id")
        .hasMessageNotContaining("Injected");
    NemoClientBuilder fromEnvironment =
        new NemoClientBuilder(Map.of("NEMO_CLIENT_ID", "two words"));
    assertThatThrownBy(fromEnvironment::build).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void secretsAreNotInTheNamesOfThings() throws IOException {
    try (NemoClient nemo = NemoClient.builder().token("nmv_usr_secret").build()) {
      assertThat(nemo.toString()).doesNotContain("secret");
    }
  }
}
