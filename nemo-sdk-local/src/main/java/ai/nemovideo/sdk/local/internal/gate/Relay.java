package ai.nemovideo.sdk.local.internal.gate;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;

/**
 * Takes one request to the service and its answer back. Both bodies move at the same time, because
 * a server may answer before it has read everything.
 */
final class Relay {
  private final RequestHead request;
  private final Socket service;
  private final WireInput client;
  private final OutputStream interim;

  /** A relay over a fresh connection to the service; interim answers always go to the client. */
  Relay(RequestHead request, Socket service, WireInput client, OutputStream interim) {
    this.request = request;
    this.service = service;
    this.client = client;
    this.interim = interim;
  }

  /**
   * Returns when the answer has come to its end.
   *
   * @return whether another request can follow on the client's connection
   */
  boolean run(Outlet outlet, Workers workers) throws IOException {
    service.getOutputStream().write(request.bytes());
    Framing body = request.framing();
    CompletableFuture<Boolean> sent =
        body.done() ? CompletableFuture.completedFuture(true) : workers.supply(() -> send(body));
    WireInput in = new WireInput(service.getInputStream());
    AnswerHead answer = AnswerHead.read(in, request);
    while (answer.isInterim()) {
      interim.write(answer.head().bytes());
      answer = AnswerHead.read(in, request);
    }
    OutputStream out = outlet.open(answer);
    boolean ended = in.copy(answer.framing(), out);
    return ended && sent.join() && answer.keepsConnection() && request.keepsConnection();
  }

  /** False when one side has gone away before the body's end. */
  private boolean send(Framing body) {
    try {
      client.copy(body, service.getOutputStream());
      return true;
    } catch (IOException e) {
      if (client.over()) {
        // The service has to see that no more will come; if it was the service that has gone,
        // its answer may still be on the way.
        Sockets.reset(service);
      }
      return false;
    }
  }
}
