package ai.nemovideo.sdk.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Innermost network interceptor, right before the first byte: a paid request passes once. On the
 * paid client a request without a ticket (somebody rebuilt it from scratch) does not pass at all.
 */
final class WireGuard implements Interceptor {

  private final boolean paid;

  WireGuard(boolean paid) {
    this.paid = paid;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    WireTicket ticket = chain.request().tag(WireTicket.class);
    if (ticket == null ? paid : !ticket.leave()) {
      throw new IOException("A request that costs credits is never sent twice.");
    }
    // Interceptors of the user have run: they may have taken the place of the interrupt.
    Interruptible.again();
    return chain.proceed(interruptible(chain.request()));
  }

  private static Request interruptible(Request request) {
    RequestBody body = request.body();
    if (body == null || body.isDuplex()) {
      return request;
    }
    return request.newBuilder().method(request.method(), new InterruptibleBody(body)).build();
  }
}
