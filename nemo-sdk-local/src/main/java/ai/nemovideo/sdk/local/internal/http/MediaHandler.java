package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.RecordedRequest.Host;
import ai.nemovideo.sdk.local.internal.state.MediaShelf;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The port of uploaded and rendered files. It stands for hosts of other people, so a request that
 * brings the token or the attribution headers here has leaked them and is refused.
 */
final class MediaHandler implements HttpHandler {
  private final RequestLog log;
  private final FaultPlan faults;
  private final MediaShelf shelf;

  MediaHandler(RequestLog log, FaultPlan faults, MediaShelf shelf) {
    this.log = log;
    this.faults = faults;
    this.shelf = shelf;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Call call = new Call(exchange, log.add(Host.MEDIA, exchange), List.of());
    Optional<FaultPlan.Fault> fault = faults.take(call.path());
    Optional<MediaShelf.Shelved> shelved = shelf.find(call.path());
    boolean reads = call.method().equals("GET") || call.method().equals("HEAD");
    if (fault.isPresent()) {
      refuse(call, fault.get().status(), "planned fault");
    } else if (leaks(exchange)) {
      refuse(call, 400, "a token or an attribution header was sent to the media host");
    } else if (!reads) {
      refuse(call, 405, "method not allowed");
    } else if (shelved.isEmpty()) {
      refuse(call, 404, "no such file");
    } else {
      FileSender.send(exchange, shelved.get().file(), shelved.get().contentType());
    }
    exchange.close();
  }

  private static boolean leaks(HttpExchange exchange) {
    return exchange.getRequestHeaders().keySet().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.equals("authorization") || name.startsWith("x-skill-"));
  }

  private static void refuse(Call call, int status, String message) throws IOException {
    if (call.method().equals("HEAD")) {
      call.exchange().sendResponseHeaders(status, -1);
    } else {
      call.reply(status, Envelopes.envelope(status, message, new JsonObject()));
    }
  }
}
