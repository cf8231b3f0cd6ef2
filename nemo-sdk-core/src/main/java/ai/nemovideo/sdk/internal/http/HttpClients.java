package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.Attribution;
import ai.nemovideo.sdk.Timeouts;
import ai.nemovideo.sdk.internal.json.NemoJson;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * The ways to the network, derived from one OkHttp client: {@code api} for ordinary calls, {@code
 * paid} for the one call that costs credits, {@code bare} for other hosts.
 *
 * <p>What a user's own client brings is kept (proxy, TLS, name service, interceptors, listeners,
 * cookie jar), except for what would break a promise: no cache, no authenticator and no redirects
 * towards the service, and the SDK's own timeouts. A cookie jar decides by itself which host gets
 * which cookie; the SDK adds none.
 *
 * <p>One thing cannot be prevented: an interceptor of the user that sends the request through
 * another client of its own. Even then this client sends it once at most, and the body, which gives
 * itself away once, is not there for a second time unless it was copied before.
 */
public final class HttpClients implements AutoCloseable {

  private final Secrets secrets = new Secrets();
  private final OkHttpClient root;
  private final boolean ownsRoot;
  private final OkHttpClient bare;
  private final Retrofit api;
  private final Retrofit paid;

  public HttpClients(
      @Nullable OkHttpClient users,
      HttpUrl base,
      Timeouts timeouts,
      Attribution attribution,
      Supplier<@Nullable String> token) {
    ownsRoot = users == null;
    root = users == null ? daemonClient() : users;
    bare = bare(root, timeouts);
    OkHttpClient identified =
        identified(bare, new IdentityInterceptor(base, attribution, token, secrets));
    api = retrofit(base, new TicketedCalls(identified, secrets, false));
    paid = retrofit(base, new TicketedCalls(identified, secrets, true));
  }

  public Retrofit api() {
    return api;
  }

  public Retrofit paid() {
    return paid;
  }

  public OkHttpClient bare() {
    return bare;
  }

  /** What this client has sent and must never be quoted. */
  public Secrets secrets() {
    return secrets;
  }

  /** Ends what is ours; a client of the user is left alone. */
  @Override
  public void close() {
    if (ownsRoot) {
      root.dispatcher().executorService().shutdown();
      root.connectionPool().evictAll();
    }
  }

  private static OkHttpClient bare(OkHttpClient root, Timeouts timeouts) {
    OkHttpClient.Builder builder =
        root.newBuilder()
            .connectTimeout(timeouts.connect())
            .readTimeout(timeouts.silence())
            .writeTimeout(timeouts.silence())
            .callTimeout(0, TimeUnit.MILLISECONDS)
            // A state has to be the newest, and a video is too large to be kept twice.
            .cache(null)
            .followSslRedirects(false);
    builder.interceptors().add(0, new ForeignCode());
    builder.interceptors().add(0, new WireLog());
    return builder.build();
  }

  private static OkHttpClient identified(OkHttpClient bare, IdentityInterceptor identity) {
    OkHttpClient.Builder builder =
        bare.newBuilder().followRedirects(false).authenticator(Authenticator.NONE);
    builder.interceptors().add(0, new TicketInterceptor());
    return builder.addInterceptor(identity).addNetworkInterceptor(new WireGuard()).build();
  }

  private static Retrofit retrofit(HttpUrl base, Call.Factory calls) {
    return new Retrofit.Builder()
        .baseUrl(base)
        .callFactory(calls)
        .addConverterFactory(MoshiConverterFactory.create(NemoJson.moshi()))
        .build();
  }

  /** Daemon threads: OkHttp's own keep a JVM alive for a minute after the last call. */
  private static OkHttpClient daemonClient() {
    ThreadPoolExecutor daemons =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            1,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            runnable -> {
              Thread thread = new Thread(runnable, "nemo-sdk-http");
              thread.setDaemon(true);
              return thread;
            });
    return new OkHttpClient.Builder().dispatcher(new Dispatcher(daemons)).build();
  }
}
