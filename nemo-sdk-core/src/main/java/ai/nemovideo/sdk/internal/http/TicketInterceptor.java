package ai.nemovideo.sdk.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Outermost interceptor: a failure learns from the call's ticket whether the request has left. */
final class TicketInterceptor implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (IOException e) {
      WireTicket ticket = WireTicket.of(chain.call());
      throw new WireException(ticket == null || ticket.hasLeft(), e);
    }
  }
}
