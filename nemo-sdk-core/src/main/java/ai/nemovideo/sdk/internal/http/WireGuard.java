package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.sse.internal.threads.Interruptible;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Innermost network interceptor, right before the first byte: a ticket lets one request pass. */
final class WireGuard implements Interceptor {

  static final String NOT_AGAIN =
      "the request may have been sent before, and is never sent again without a new decision";

  @Override
  public Response intercept(Chain chain) throws IOException {
    WireTicket ticket = WireTicket.of(chain.call());
    if (ticket == null || !ticket.leave()) {
      throw new IOException(NOT_AGAIN);
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
