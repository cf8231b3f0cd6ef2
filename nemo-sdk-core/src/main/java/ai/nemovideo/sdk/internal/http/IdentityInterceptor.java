package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.Attribution;
import ai.nemovideo.sdk.sse.internal.threads.Interruptible;
import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Puts the token and the attribution headers on requests to the service itself and on no others. An
 * application interceptor: a network interceptor would add them again on every redirect, whatever
 * the host.
 */
final class IdentityInterceptor implements Interceptor {

  private final HttpUrl base;
  private final Attribution attribution;
  private final Supplier<@Nullable String> token;
  private final Secrets secrets;

  IdentityInterceptor(
      HttpUrl base, Attribution attribution, Supplier<@Nullable String> token, Secrets secrets) {
    this.base = base;
    this.attribution = attribution;
    this.token = token;
    this.secrets = secrets;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    // Interceptors of the user have run, and connecting may take long.
    Interruptible.again();
    Request request = chain.request();
    if (!isService(request.url())) {
      return chain.proceed(request);
    }
    Request.Builder identified =
        request
            .newBuilder()
            .header("X-Skill-Source", attribution.source())
            .header("X-Skill-Version", attribution.version())
            .header("X-Skill-Platform", attribution.platform());
    String client = request.header("X-Client-Id");
    if (client != null) {
      secrets.add(client);
    }
    String bearer = token.get();
    if (bearer != null && client == null) {
      secrets.add(bearer);
      identified.header("Authorization", "Bearer " + bearer);
    }
    return chain.proceed(identified.build());
  }

  private boolean isService(HttpUrl url) {
    return url.scheme().equals(base.scheme())
        && url.host().equals(base.host())
        && url.port() == base.port();
  }
}
