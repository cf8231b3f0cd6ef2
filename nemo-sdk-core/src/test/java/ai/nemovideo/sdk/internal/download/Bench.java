package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.Attribution;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.RetrySettings;
import ai.nemovideo.sdk.Timeouts;
import ai.nemovideo.sdk.api.RenderApi;
import ai.nemovideo.sdk.internal.auth.OwnToken;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.Exchange;
import ai.nemovideo.sdk.internal.http.HttpClients;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryLoop;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.internal.time.Deadline;
import ai.nemovideo.sdk.model.RenderJob;
import ai.nemovideo.sdk.model.RenderStatus;
import ai.nemovideo.sdk.testing.FakeClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A finished render, the service that made it and the host that keeps its file: real sockets, whose
 * answers a test decides. Each {@link #save} is made by parts that know nothing of the one before,
 * as in a new process.
 */
final class Bench implements AutoCloseable {

  static final String RENDER = "render_1";
  static final String TOKEN = "nmv_usr_secret";

  final byte[] film = SampleVideo.bytes(300_000, 7);
  final MockWebServer api = new MockWebServer();
  final MockWebServer host = new MockWebServer();
  final List<RecordedRequest> fetches = new CopyOnWriteArrayList<>();
  final List<RecordedRequest> calls = new CopyOnWriteArrayList<>();
  final Path target;

  volatile Function<RecordedRequest, MockResponse> output = this::ranged;
  volatile Function<RecordedRequest, MockResponse> endpoint = request -> code(404);
  volatile Function<RecordedRequest, MockResponse> status = request -> completed(fresh());

  FakeClock clock = new FakeClock();
  Duration budget = Duration.ofHours(2);
  RetrySettings retries = RetrySettings.defaults();
  Timeouts timeouts = Timeouts.defaults();
  @Nullable OkHttpClient http = null;
  FreeSpace free = FreeSpace.OF_FILE_SYSTEM;
  ObjLongConsumer<Long> progress = (total, have) -> {};
  @Nullable URI address = null;

  Bench(Path folder) throws IOException {
    this(folder, null, null);
  }

  /** Null for plain http. */
  Bench(Path folder, @Nullable SSLSocketFactory apiTls, @Nullable SSLSocketFactory hostTls)
      throws IOException {
    if (apiTls != null) {
      api.useHttps(apiTls);
    }
    if (hostTls != null) {
      host.useHttps(hostTls);
    }
    target = folder.resolve("film.mp4");
    host.setDispatcher(
        dispatcher(request -> {
          fetches.add(request);
          return output.apply(request);
        }));
    host.start();
    api.setDispatcher(
        dispatcher(request -> {
          calls.add(request);
          return request.getUrl().encodedPath().endsWith("/download")
              ? endpoint.apply(request)
              : status.apply(request);
        }));
    api.start();
  }

  Path save() {
    return save(RENDER);
  }

  Path save(String renderId) {
    return save(renderId, target);
  }

  Path save(String renderId, Path to) {
    try (HttpClients clients = clients(api.url("/"), http, timeouts)) {
      Download download = download(clients, api.url("/"), retries, clock, free);
      return download.run(render(renderId, first()), to, job(renderId, budget, clock), progress);
    }
  }

  static HttpClients clients(HttpUrl base, @Nullable OkHttpClient http, Timeouts timeouts) {
    return new HttpClients(http, base, timeouts, new Attribution("s", "1", "p"), () -> TOKEN);
  }

  static Download download(
      HttpClients clients, HttpUrl base, RetrySettings retries, NemoClock clock, FreeSpace free) {
    Errors errors = new Errors(base, base, () -> null);
    RetryLoop loop = new RetryLoop(clock, errors);
    Exchange exchange = new Exchange(errors, clock);
    return new Download(
        clients.bare(),
        clients.api().create(RenderApi.class),
        new ApiCaller(exchange, loop, new OwnToken(TOKEN), errors),
        new RetryPolicies(retries),
        errors,
        clock,
        free);
  }

  static RenderJob render(String id, URI output) {
    return new RenderJob(id, "session_1", RenderStatus.COMPLETED, 100, output, null);
  }

  static JobContext job(String renderId, Duration budget, NemoClock clock) {
    return JobContext.start(Deadline.in(budget, clock))
        .withSession("session_1")
        .withRender(renderId);
  }

  /** The address that the service named when the render was done. Its query is a secret. */
  URI first() {
    return address != null ? address : host.url("/old/film.mp4?signature=secret1").uri();
  }

  /** The one that it names now. */
  URI fresh() {
    return host.url("/new/film.mp4?signature=secret2").uri();
  }

  MockResponse whole() {
    return video().body(new Buffer().write(film)).build();
  }

  /** The whole, or the rest of it when the version is the one that was asked for. */
  MockResponse ranged(RecordedRequest request) {
    String range = request.getHeaders().get("Range");
    String condition = request.getHeaders().get("If-Range");
    return range == null || !"\"v1\"".equals(condition) ? whole() : rest(from(request));
  }

  MockResponse rest(int from) {
    return video()
        .code(206)
        .addHeader("Content-Range", "bytes " + from + "-" + (film.length - 1) + "/" + film.length)
        .body(new Buffer().write(film, from, film.length - from))
        .build();
  }

  static MockResponse.Builder video() {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "video/mp4")
        .addHeader("ETag", "\"v1\"");
  }

  static MockResponse code(int code) {
    return new MockResponse.Builder().code(code).build();
  }

  static MockResponse json(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  static MockResponse completed(URI output) {
    return json(
        "{\"success\":true,\"data\":{\"status\":\"completed\",\"outputUrl\":\"" + output + "\"}}");
  }

  /** The first byte that was asked for. */
  static int from(RecordedRequest request) {
    String range = String.valueOf(request.getHeaders().get("Range"));
    return Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
  }

  Path part() {
    return target.resolveSibling("film.mp4.part");
  }

  Path bookmark() {
    return target.resolveSibling("film.mp4.part.info");
  }

  @Override
  public void close() {
    api.close();
    host.close();
  }

  private static Dispatcher dispatcher(Function<RecordedRequest, MockResponse> answers) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answers.apply(request);
      }
    };
  }
}
