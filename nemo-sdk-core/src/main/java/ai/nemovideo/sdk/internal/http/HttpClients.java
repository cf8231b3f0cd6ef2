package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.Attribution;
import ai.nemovideo.sdk.Timeouts;
import ai.nemovideo.sdk.internal.json.NemoJson;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * The three OkHttp clients of the SDK, derived from one: {@code api} for ordinary calls, {@code
 * paid} for the one call that costs credits, {@code bare} for other hosts.
 */
public final class HttpClients implements AutoCloseable {

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
    IdentityInterceptor identity = new IdentityInterceptor(base, attribution, token);
    bare =
        root.newBuilder()
            .connectTimeout(timeouts.connect())
            .readTimeout(timeouts.silence())
            .writeTimeout(timeouts.silence())
            .callTimeout(0, TimeUnit.MILLISECONDS)
            .followSslRedirects(false)
            .build();
    api = retrofit(base, identified(bare.newBuilder(), identity, false).build());
    paid =
        retrofit(
            base,
            identified(bare.newBuilder(), identity, true)
                .retryOnConnectionFailure(false)
                .authenticator(Authenticator.NONE)
                // A fresh connection for each: a pooled one may be stale, and OkHttp would replay
                // the request.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                .build());
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

  /** Ends what is ours; a client of the user is left alone. */
  @Override
  public void close() {
    if (ownsRoot) {
      root.dispatcher().executorService().shutdown();
      root.connectionPool().evictAll();
    }
  }

  private static OkHttpClient.Builder identified(
      OkHttpClient.Builder builder, IdentityInterceptor identity, boolean paid) {
    builder.followRedirects(false);
    builder.interceptors().add(0, new TicketInterceptor(paid));
    builder.addInterceptor(identity);
    builder.addNetworkInterceptor(new WireGuard(paid));
    return builder;
  }

  private static Retrofit retrofit(HttpUrl base, OkHttpClient client) {
    return new Retrofit.Builder()
        .baseUrl(base)
        .client(client)
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
