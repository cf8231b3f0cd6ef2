package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.testing.FakeClock;
import ai.nemovideo.sdk.testing.RawServer;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever code of the user's own OkHttp client throws, callers of the SDK get its exceptions. */
class ForeignCodeTest {

  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 15\r\n\r\n{\"available\":1}";

  static Stream<Arguments> parts() {
    return Stream.of(
        arguments(
            "interceptor, before",
            with(b ->
                b.addInterceptor(chain -> {
                  throw broken();
                })),
            Outcome.NOT_SENT),
        arguments(
            "interceptor, after",
            with(b ->
                b.addInterceptor(chain -> {
                  chain.proceed(chain.request()).close();
                  throw broken();
                })),
            Outcome.UNKNOWN),
        arguments(
            "network interceptor that never proceeds",
            with(b -> b.addNetworkInterceptor(chain -> answer(chain.request()))),
            Outcome.NOT_SENT),
        arguments(
            "network interceptor that proceeds twice",
            with(b ->
                b.addNetworkInterceptor(chain -> {
                  chain.proceed(chain.request()).close();
                  return chain.proceed(chain.request());
                })),
            Outcome.UNKNOWN),
        arguments(
            "name service",
            with(b ->
                b.dns(host -> {
                  throw broken();
                })),
            Outcome.NOT_SENT),
        arguments(
            "proxy selector", with(b -> b.proxySelector(new BrokenProxies())), Outcome.NOT_SENT),
        arguments(
            "cookie jar, before", with(b -> b.cookieJar(new BrokenJar(true))), Outcome.NOT_SENT),
        arguments(
            "cookie jar, after", with(b -> b.cookieJar(new BrokenJar(false))), Outcome.UNKNOWN),
        arguments("listener at the start", listener("callStart"), Outcome.NOT_SENT),
        arguments("listener at the connection", listener("connectionAcquired"), Outcome.NOT_SENT),
        arguments("listener at the request", listener("requestHeadersEnd"), Outcome.UNKNOWN),
        arguments("listener at the answer", listener("responseHeadersEnd"), Outcome.UNKNOWN),
        arguments("listener at the body", listener("responseBodyEnd"), Outcome.UNKNOWN),
        arguments("listener at the end", listener("callEnd"), Outcome.UNKNOWN),
        arguments(
            "factory of listeners",
            with(b ->
                b.eventListenerFactory(call -> {
                  throw broken();
                })),
            Outcome.NOT_SENT));
  }

  @ParameterizedTest(name = "{0} → {2}")
  @MethodSource("parts")
  void becomesATypedException(String name, OkHttpClient users, Outcome expected)
      throws IOException {
    try (RawServer server = new RawServer((head, connection) -> connection.write(ANSWER));
        NemoClient nemo =
            NemoClient.builder()
                // A name: addresses need no name service.
                .baseUrl(URI.create("http://localhost:" + server.port()))
                .token("nmv_usr_x")
                .httpClient(users)
                .clock(new FakeClock())
                .build()) {
      Throwable thrown = catchThrowable(nemo::credits);
      assertThat(thrown).as(name).isInstanceOf(NemoException.class);
      assertThat(((NemoException) thrown).outcome()).isEqualTo(expected);
      if (expected == Outcome.NOT_SENT) {
        assertThat(server.requests()).isEmpty();
      }
    }
  }

  private static OkHttpClient with(Consumer<OkHttpClient.Builder> change) {
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    change.accept(builder);
    return builder.build();
  }

  private static OkHttpClient listener(String event) {
    return with(b -> b.eventListener(new BrokenListener(event)));
  }

  private static IllegalStateException broken() {
    return new IllegalStateException("broken");
  }

  private static Response answer(Request request) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .build();
  }

  private static final class BrokenProxies extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      throw broken();
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      throw broken();
    }
  }

  private record BrokenJar(boolean before) implements CookieJar {
    @Override
    public List<Cookie> loadForRequest(HttpUrl url) {
      if (before) {
        throw broken();
      }
      return List.of();
    }

    @Override
    public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
      throw broken();
    }
  }

  private static final class BrokenListener extends EventListener {

    private final String event;

    BrokenListener(String event) {
      this.event = event;
    }

    private void at(String now) {
      if (event.equals(now)) {
        throw broken();
      }
    }

    @Override
    public void callStart(Call call) {
      at("callStart");
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
      at("connectionAcquired");
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
      at("requestHeadersEnd");
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
      at("responseHeadersEnd");
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
      at("responseBodyEnd");
    }

    @Override
    public void callEnd(Call call) {
      at("callEnd");
    }
  }
}
