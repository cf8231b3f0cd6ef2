package ai.nemovideo.sdk.testing;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * The two calls that tests of tokens need: the anonymous token (named {@code secret-1}, {@code
 * secret-2}, …; seven days from 2026-01-01) and the balance. Answers to the next token calls can be
 * scripted.
 */
public final class TokenService implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final Queue<Supplier<MockResponse>> script = new ArrayDeque<>();
  private final List<String> clientIds = new CopyOnWriteArrayList<>();
  private final List<String> used = new CopyOnWriteArrayList<>();
  private volatile Predicate<String> accepts = token -> true;
  private volatile MockResponse refusal = json("{\"code\":1001,\"message\":\"token expired\"}");
  private int given;

  public TokenService() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    server.start();
  }

  public URI url() {
    return server.url("/").uri();
  }

  /** The client ids of the token calls so far. */
  public List<String> tokenCalls() {
    return List.copyOf(clientIds);
  }

  /** The tokens of the other calls so far. */
  public List<String> tokensUsed() {
    return List.copyOf(used);
  }

  /** The next token call is answered so, before those that were scripted later. */
  public void nextTokenCall(Supplier<MockResponse> answer) {
    synchronized (script) {
      script.add(answer);
    }
  }

  public void nextTokenCall(MockResponse answer) {
    nextTokenCall(() -> answer);
  }

  /** Which tokens are good for the other calls; all to begin with. */
  public void accept(Predicate<String> tokens) {
    accepts = tokens;
  }

  /** How the others are refused: with code 1001 to begin with. */
  public void refuseWith(MockResponse answer) {
    refusal = answer;
  }

  /** The usual answer to a token call. */
  public MockResponse token() {
    synchronized (script) {
      given++;
      return json("{\"code\":0,\"data\":{\"token\":\"secret-"
              + given
              + "\",\"credits\":100,\"expires_at\":\"2026-01-08T00:00:00Z\","
              + "\"user_id\":\"anon_1\"}}")
          .newBuilder()
          .addHeader("Date", "Thu, 01 Jan 2026 00:00:00 GMT")
          .build();
    }
  }

  public static MockResponse json(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  public static MockResponse status(int code) {
    return new MockResponse.Builder().code(code).build();
  }

  @Override
  public void close() {
    server.close();
  }

  private MockResponse answer(RecordedRequest request) {
    if (request.getUrl().encodedPath().endsWith("/anonymous-token")) {
      clientIds.add(String.valueOf(request.getHeaders().get("X-Client-Id")));
      Supplier<MockResponse> next;
      synchronized (script) {
        next = script.poll();
      }
      return next == null ? token() : next.get();
    }
    String token =
        String.valueOf(request.getHeaders().get("Authorization")).replaceFirst("^Bearer ", "");
    used.add(token);
    return accepts.test(token)
        ? json("{\"code\":0,\"data\":{\"available\":100,\"frozen\":0,\"total\":100}}")
        : refusal;
  }
}
