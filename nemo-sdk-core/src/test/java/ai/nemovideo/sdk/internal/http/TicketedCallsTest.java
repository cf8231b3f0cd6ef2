package ai.nemovideo.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nemovideo.sdk.Attribution;
import ai.nemovideo.sdk.Timeouts;
import ai.nemovideo.sdk.api.CreditsApi;
import ai.nemovideo.sdk.api.SessionApi;
import ai.nemovideo.sdk.api.SessionRequest;
import ai.nemovideo.sdk.api.UploadApi;
import ai.nemovideo.sdk.testing.RawServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import retrofit2.Call;

/** Requests that change something are repeated by the SDK's own decision alone. */
class TicketedCallsTest {

  @Test
  void okHttpDoesNotRepeatAPostOnAPooledConnection() throws IOException {
    try (RawServer server = new RawServer(TicketedCallsTest::closeOnPost);
        HttpClients http = clients(server, null)) {
      http.api().create(CreditsApi.class).balance().execute();
      assertThatThrownBy(session(http)::execute)
          .isInstanceOfSatisfying(WireException.class, e -> assertThat(e.left()).isTrue());
      assertThat(server.count("/api/tasks/me/with-session/nemo_agent")).isEqualTo(1);
    }
  }

  @Test
  void okHttpMayRepeatAGet() throws IOException {
    AtomicInteger gets = new AtomicInteger();
    RawServer.Handler closing =
        (head, connection) -> {
          if (gets.incrementAndGet() == 2) {
            connection.socket().close();
          } else {
            connection.respond(200, "application/json", "{\"available\":1}");
          }
        };
    try (RawServer server = new RawServer(closing);
        HttpClients http = clients(server, null)) {
      CreditsApi credits = http.api().create(CreditsApi.class);
      credits.balance().execute();
      assertThat(credits.balance().execute().isSuccessful()).isTrue();
      assertThat(gets).hasValue(3);
    }
  }

  @Test
  void anUploadDoesNotTrustAPooledConnection() throws IOException {
    List<Object> connections = new CopyOnWriteArrayList<>();
    RawServer.Handler handler =
        (head, connection) -> {
          connection.body(head);
          connections.add(connection);
          connection.respond(200, "application/json", "{}");
        };
    try (RawServer server = new RawServer(handler);
        HttpClients http = clients(server, null)) {
      http.api().create(CreditsApi.class).balance().execute();
      upload(http).execute();
      upload(http).execute();
      http.api().create(CreditsApi.class).balance().execute();
    }
    assertThat(connections.get(3)).as("other calls share one").isSameAs(connections.get(0));
    assertThat(connections.subList(0, 3)).doesNotHaveDuplicates();
  }

  @Test
  void whoeverMakesTheRequestAnewStillLeavesWithTheTicket() throws IOException {
    Interceptor anew =
        chain ->
            chain.proceed(
                new Request.Builder()
                    .url(chain.request().url())
                    .post(RequestBody.create(new byte[1]))
                    .build());
    OkHttpClient users = new OkHttpClient.Builder().addInterceptor(anew).build();
    try (RawServer server = new RawServer((head, connection) -> connection.reset());
        HttpClients http = clients(server, users)) {
      assertThatThrownBy(session(http)::execute)
          .isInstanceOfSatisfying(WireException.class, e -> assertThat(e.left()).isTrue());
    }
  }

  private static void closeOnPost(RawServer.Head head, RawServer.Connection connection)
      throws IOException {
    if (head.method().equals("POST")) {
      connection.socket().close();
    } else {
      connection.respond(200, "application/json", "{\"available\":1}");
    }
  }

  private static Call<?> session(HttpClients http) {
    return http.api().create(SessionApi.class).create(new SessionRequest("project", null));
  }

  private static Call<?> upload(HttpClients http) {
    MultipartBody.Part part =
        MultipartBody.Part.createFormData("files", "a.png", RequestBody.create(new byte[10]));
    return http.api().create(UploadApi.class).files("s1", List.of(part));
  }

  private static HttpClients clients(RawServer server, @Nullable OkHttpClient users) {
    return new HttpClients(
        users,
        HttpUrl.get(server.url()),
        Timeouts.defaults(),
        new Attribution("test", "1", "unknown"),
        () -> "token");
  }
}
