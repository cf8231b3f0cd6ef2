package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.testing.FakeClock;
import ai.nemovideo.sdk.testing.Pictures;
import ai.nemovideo.sdk.testing.RawHttp2;
import ai.nemovideo.sdk.testing.RawServer;
import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okhttp3.Authenticator;
import okhttp3.Cache;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * OkHttp sends requests again on its own, and so do the clients that users bring along. The call
 * that costs credits arrives once all the same: counted where it is written, and where it arrives.
 */
class ResendTest {

  private static final String ANY_ANSWER =
      "{\"code\":0,\"data\":{\"session_id\":\"s1\",\"state\":{},"
          + "\"files\":[{\"filename\":\"a.png\"}]}}";
  private static final String STREAM =
      "data: {\"type\":\"text\",\"content\":\"hello\"}\n\ndata: {\"ty";
  private static final int ATTEMPTS = 3;

  @TempDir static Path folder;
  private static Path picture;

  /** Heads of paid requests that were written, complete ones that arrived. */
  private final AtomicInteger written = new AtomicInteger();

  private final AtomicInteger arrived = new AtomicInteger();

  @BeforeAll
  static void draw() {
    picture = Pictures.png(folder, "a.png");
  }

  /** What the server does with the paid request. */
  record Fault(String name, RawServer.Handler answer) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The same over HTTP/2. */
  record Refusal(String name, RawHttp2.Handler answer) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** What the user's own client does with it. */
  record Client(String name, UnaryOperator<OkHttpClient.Builder> change) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final Fault PROXY_PASSWORD =
      new Fault("407", says("407 Who", "Proxy-Authenticate: Basic realm=\"x\""));

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("connection closed", (head, connection) -> connection.socket().close()),
          new Fault("connection reset", (head, connection) -> connection.reset()),
          new Fault("half an answer", cut("HTTP/1.1 200 OK\r\nContent-Ty")),
          new Fault(
              "stream cut",
              cut("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + STREAM)),
          new Fault("401", says("401 Who", "WWW-Authenticate: Basic realm=\"x\"")),
          PROXY_PASSWORD,
          new Fault("408", says("408 Late", "X: y")),
          new Fault("421", says("421 Misdirected", "X: y")),
          new Fault("503 with Retry-After: 0", says("503 Busy", "Retry-After: 0")),
          new Fault("307 to the same host", says("307 There", "Location: /run_sse")),
          new Fault("308 to the same host", says("308 There", "Location: /run_sse")));

  private static final List<Refusal> REFUSALS =
      List.of(
          new Refusal("REFUSED_STREAM", (body, stream) -> stream.refuse()),
          new Refusal("GOAWAY", (body, stream) -> stream.goAway()),
          new Refusal("HTTP/2 connection cut", (body, stream) -> stream.cut()));

  static List<Client> clients() {
    return List.of(
        new Client("plain client", b -> b),
        new Client("retryOnConnectionFailure", b -> b.retryOnConnectionFailure(true)),
        new Client("no fast fallback", b -> b.fastFallback(false)),
        new Client("authenticators", b -> b.authenticator(AGAIN).proxyAuthenticator(AGAIN)),
        new Client("retry above", b -> b.addInterceptor(retry(request -> request))),
        new Client("retry below", b -> b.addNetworkInterceptor(retry(request -> request))),
        new Client("retry with a new request", b -> b.addInterceptor(retry(ResendTest::rebuilt))),
        new Client("retry with a copied body", b -> b.addInterceptor(retry(ResendTest::copied))),
        new Client("retry of the whole call", b -> b.addInterceptor(retryOfTheCall())),
        new Client("retry allowed again", b -> b.addInterceptor(ResendTest::allowedAgain)),
        new Client("cookies and a cache", b -> b.cookieJar(new Cookies()).cache(cache())));
  }

  static Stream<Arguments> faultsAndClients() {
    return each(FAULTS);
  }

  static Stream<Arguments> refusalsAndClients() {
    return each(REFUSALS);
  }

  private static Stream<Arguments> each(List<?> faults) {
    return faults.stream()
        .flatMap(fault -> clients().stream().map(client -> Arguments.of(fault, client)));
  }

  @ParameterizedTest(name = "{0}, {1} → arrives once")
  @MethodSource("faultsAndClients")
  void arrivesOnce(Fault fault, Client client) throws IOException {
    try (RawServer server = new RawServer(service(fault.answer()))) {
      fails(server.url(), client.change());
      assertOnce();
    }
  }

  @ParameterizedTest(name = "redirect to another host, {0} → arrives once")
  @MethodSource("clients")
  void isNotRedirectedToAnotherHost(Client client) throws IOException {
    try (RawServer other = new RawServer((head, connection) -> connection.reset());
        RawServer server =
            new RawServer(service(says("308 There", "Location: " + other.url() + "run_sse")))) {
      fails(server.url(), client.change());
      assertOnce();
      assertThat(other.requests()).isEmpty();
    }
  }

  @ParameterizedTest(name = "several addresses, {0} → arrives once")
  @MethodSource("clients")
  void severalAddressesGetItOnce(Client client) throws IOException {
    RawServer.Handler handler = service((head, connection) -> connection.reset());
    try (RawServer first = new RawServer(handler);
        RawServer second = alsoAt("127.0.0.2", first.port(), handler)) {
      List<InetAddress> both =
          List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.2"));
      fails(
          URI.create("http://localhost:" + first.port()),
          b -> client.change().apply(b).dns(host -> both));
      assertOnce();
      assertThat(first.count("/run_sse") + second.count("/run_sse")).isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "{0}, {1} → arrives once")
  @MethodSource("refusalsAndClients")
  void arrivesOnceOverHttp2(Refusal refusal, Client client) throws IOException {
    try (RawHttp2 server =
        new RawHttp2((body, stream) -> {
          if (isTurn(body)) {
            arrived.incrementAndGet();
            refusal.answer().answer(body, stream);
          } else {
            stream.respond(ANY_ANSWER);
          }
        })) {
      fails(
          server.url(),
          b -> client.change().apply(b).protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)));
      assertOnce();
    }
  }

  @Test
  void eachTurnHasAConnectionOfItsOwn() throws IOException {
    List<Object> connections = new CopyOnWriteArrayList<>();
    RawServer.Handler turn =
        (head, connection) -> {
          connections.add(connection);
          connection.respond(200, "text/event-stream", STREAM);
        };
    List<Object> others = new CopyOnWriteArrayList<>();
    RawServer.Handler service = service(turn);
    try (RawServer server =
            new RawServer((head, connection) -> {
              if (!head.target().endsWith("/run_sse")) {
                others.add(connection);
              }
              service.answer(head, connection);
            });
        NemoClient nemo = client(server.url(), counting(new OkHttpClient.Builder()))) {
      fails(nemo);
      fails(nemo);
    }
    assertThat(connections).hasSize(2).doesNotHaveDuplicates().doesNotContainAnyElementsOf(others);
    assertThat(others).as("other calls share").hasSizeGreaterThan(5);
  }

  @Test
  void eachTurnHasAConnectionOfItsOwnOverHttp2() throws IOException {
    List<Integer> turns = new CopyOnWriteArrayList<>();
    List<Integer> others = new CopyOnWriteArrayList<>();
    RawHttp2.Handler handler =
        (body, stream) -> {
          (isTurn(body) ? turns : others).add(stream.connection());
          stream.respond(isTurn(body) ? "{\"code\":3777}" : ANY_ANSWER);
        };
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    try (RawHttp2 server = new RawHttp2(handler);
        NemoClient nemo = client(server.url(), counting(builder))) {
      fails(nemo);
      fails(nemo);
    }
    assertThat(turns).hasSize(2).doesNotHaveDuplicates().doesNotContainAnyElementsOf(others);
  }

  @Test
  void aProxyThatAsksForAPasswordGetsItOnce() throws IOException {
    try (RawServer proxy = new RawServer(service(PROXY_PASSWORD.answer()))) {
      Proxy http = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", proxy.port()));
      fails(
          URI.create("http://127.0.0.1:1/"),
          b -> b.proxy(http).authenticator(AGAIN).proxyAuthenticator(AGAIN));
      assertOnce();
    }
  }

  /**
   * The one thing that cannot be prevented is another client: but the body is given away once, and
   * whether that client has sent it is unknown.
   */
  @Test
  void anotherClientInsideAnInterceptorIsNotTakenForNothingSent() throws IOException {
    OkHttpClient other = new OkHttpClient();
    Interceptor detour =
        chain ->
            isTurn(chain.request().url())
                ? other.newCall(chain.request()).execute()
                : chain.proceed(chain.request());
    try (RawServer server = new RawServer(service((head, connection) -> connection.reset()))) {
      NemoException e = fails(server.url(), b -> b.addInterceptor(detour));
      assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(arrived).hasValue(1);
      assertThat(written).as("by the SDK's own client").hasValue(0);
    }
  }

  @Test
  void anotherClientAfterOursHasNoBodyLeft() throws IOException {
    OkHttpClient other = new OkHttpClient();
    Interceptor secondTry =
        chain -> {
          try {
            return chain.proceed(chain.request());
          } catch (IOException e) {
            return other.newCall(chain.request()).execute();
          }
        };
    try (RawServer server = new RawServer(service((head, connection) -> connection.reset()))) {
      fails(server.url(), b -> b.addInterceptor(secondTry));
      assertOnce();
    }
  }

  @Test
  void timeoutsOfTheUsersClientDoNotCutTheStream() throws IOException {
    RawServer.Handler turn =
        (head, connection) -> {
          connection.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
          connection.write("data: {\"errorCode\":\"SAFETY\",\"errorMessage\":\"the end\"}\n\n");
          connection.socket().close();
        };
    Duration hasty = Duration.ofMillis(1);
    try (RawServer server = new RawServer(service(turn))) {
      NemoException e =
          fails(server.url(), b -> b.callTimeout(hasty).readTimeout(hasty).writeTimeout(hasty));
      assertThat(e).as("the end of the stream was read").hasMessageContaining("the end");
      assertOnce();
    }
  }

  private void assertOnce() {
    assertThat(written).as("requests written").hasValue(1);
    assertThat(arrived).as("requests arrived").hasValue(1);
  }

  private NemoException fails(URI url, UnaryOperator<OkHttpClient.Builder> change) {
    try (NemoClient nemo = client(url, counting(change.apply(new OkHttpClient.Builder())))) {
      return fails(nemo);
    }
  }

  private static NemoException fails(NemoClient nemo) {
    List<Path> images = List.of(picture);
    return catchThrowableOfType(NemoException.class, () -> nemo.animate(images, "zoom"));
  }

  private static NemoClient client(URI url, OkHttpClient http) {
    return NemoClient.builder()
        .baseUrl(url)
        .token("nmv_usr_x")
        .httpClient(http)
        .clock(new FakeClock())
        .build();
  }

  private OkHttpClient counting(OkHttpClient.Builder builder) {
    EventListener counter =
        new EventListener() {
          @Override
          public void requestHeadersStart(Call call) {
            if (isTurn(call.request().url())) {
              written.incrementAndGet();
            }
          }
        };
    return builder.eventListener(counter).build();
  }

  private RawServer.Handler service(RawServer.Handler turn) {
    return (head, connection) -> {
      String body = new String(connection.body(head), StandardCharsets.ISO_8859_1);
      if (!head.target().endsWith("/run_sse")) {
        connection.respond(200, "application/json", ANY_ANSWER);
        return;
      }
      if (isTurn(body)) {
        arrived.incrementAndGet();
      }
      turn.answer(head, connection);
    };
  }

  private static boolean isTurn(String body) {
    return body.contains("new_message") && body.endsWith("}");
  }

  private static boolean isTurn(HttpUrl url) {
    return url.encodedPath().equals("/run_sse");
  }

  private static RawServer.Handler says(String status, String header) {
    return (head, connection) ->
        connection.write("HTTP/1.1 " + status + "\r\n" + header + "\r\nContent-Length: 0\r\n\r\n");
  }

  private static RawServer.Handler cut(String start) {
    return (head, connection) -> {
      connection.write(start);
      connection.socket().close();
    };
  }

  private static RawServer alsoAt(String address, int port, RawServer.Handler handler)
      throws IOException {
    try {
      return new RawServer(address, port, handler);
    } catch (BindException e) {
      return Assumptions.abort("this machine has one loopback address only");
    }
  }

  private static final Authenticator AGAIN =
      (route, response) -> response.request().newBuilder().header("X-Again", "1").build();

  /** Tries until it succeeds, as many programs do. */
  private static Interceptor retry(UnaryOperator<Request> made) {
    return chain -> {
      IOException failure = new IOException("never tried");
      for (int i = 0; i < ATTEMPTS; i++) {
        try {
          Response response = chain.proceed(made.apply(chain.request()));
          if (response.isSuccessful() || i == ATTEMPTS - 1) {
            return response;
          }
          response.close();
        } catch (IOException e) {
          failure = e;
        }
      }
      throw failure;
    };
  }

  /** Without tags. */
  private static Request rebuilt(Request request) {
    return new Request.Builder()
        .url(request.url())
        .headers(request.headers())
        .method(request.method(), request.body())
        .build();
  }

  private static Request copied(Request request) {
    RequestBody body = request.body();
    if (body == null) {
      return request;
    }
    Buffer copy = new Buffer();
    try {
      body.writeTo(copy);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return request
        .newBuilder()
        .method(request.method(), RequestBody.create(copy.readByteString(), body.contentType()))
        .build();
  }

  /** The clone runs through this interceptor, too: the attempts are counted over all of them. */
  private static Interceptor retryOfTheCall() {
    AtomicInteger attempts = new AtomicInteger();
    return chain -> {
      try {
        Response response = chain.proceed(chain.request());
        if (response.isSuccessful() || attempts.incrementAndGet() == ATTEMPTS) {
          return response;
        }
        response.close();
      } catch (IOException e) {
        if (attempts.incrementAndGet() == ATTEMPTS) {
          throw e;
        }
      }
      return chain.call().clone().execute();
    };
  }

  private static Response allowedAgain(Interceptor.Chain chain) throws IOException {
    return chain
        .withRetryOnConnectionFailure(true)
        .withAuthenticator(AGAIN)
        .withProxyAuthenticator(AGAIN)
        .withConnectionPool(POOL)
        .proceed(chain.request());
  }

  private static final ConnectionPool POOL = new ConnectionPool();

  private static Cache cache() {
    return new Cache(new File(folder.toFile(), "cache"), 1_000_000);
  }

  private static final class Cookies implements CookieJar {
    private final List<Cookie> kept = new CopyOnWriteArrayList<>();

    @Override
    public List<Cookie> loadForRequest(HttpUrl url) {
      return List.copyOf(kept);
    }

    @Override
    public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
      kept.addAll(cookies);
    }
  }
}
