package ai.nemovideo.sdk.internal.http;

import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Makes calls, each with its ticket. The ticket is in the call's original request, which no
 * interceptor can change, so that {@link WireGuard} finds it whatever has been made of the request
 * on the way.
 *
 * <p>Whatever is not a GET is sent once for each decision to send it: the SDK decides about
 * repetitions, not OkHttp, which never looks at the method. What would hurt most when it is lost or
 * doubled, paid messages and files, does not trust a pooled connection either: it may be stale, and
 * then nobody knows whether the request arrived.
 */
final class TicketedCalls implements Call.Factory {

  private final OkHttpClient client;
  private final Secrets secrets;
  private final boolean paid;

  TicketedCalls(OkHttpClient client, Secrets secrets, boolean paid) {
    this.client = client;
    this.secrets = secrets;
    this.paid = paid;
  }

  @Override
  public Call newCall(Request request) {
    WireTicket ticket = new WireTicket(!request.method().equals("GET"));
    Request.Builder ticketed =
        request.newBuilder().tag(WireTicket.class, ticket).tag(Secrets.class, secrets);
    RequestBody body = request.body();
    if (body != null) {
      ticketed.method(request.method(), new OneShotBody(body, ticket));
    }
    boolean fresh = paid || body instanceof MultipartBody;
    return (fresh ? unpooled() : client).newCall(ticketed.build());
  }

  /** A pool for each: over HTTP/2, one that others use would share its connection. */
  private OkHttpClient unpooled() {
    return client
        .newBuilder()
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
        .retryOnConnectionFailure(false)
        .build();
  }
}
