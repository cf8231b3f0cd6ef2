package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.RecordedRequest.Host;
import ai.nemovideo.sdk.local.internal.gate.FaultBook;
import ai.nemovideo.sdk.local.internal.gate.Gate;
import ai.nemovideo.sdk.local.internal.gate.GuestBook;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * One of the two addresses that the world knows: a server, behind a gate if there are to be any.
 */
final class Door implements AutoCloseable {
  private final LoopbackServer server;
  private final Optional<Gate> gate;

  private Door(LoopbackServer server, Optional<Gate> gate) {
    this.server = server;
    this.gate = gate;
  }

  /** Takes the port. Who comes before {@link #serve} waits. */
  static Door open(
      Host host,
      PortChoice ports,
      HttpHandler handler,
      RequestLog log,
      FaultBook faults,
      ServiceSettings settings)
      throws IOException {
    String name = host.name().toLowerCase(Locale.ROOT);
    if (!settings.gated()) {
      return new Door(
          ports.open(port -> LoopbackServer.bind(port, name, handler)), Optional.empty());
    }
    LoopbackServer server = LoopbackServer.bind(0, name, handler);
    try {
      int behind = server.url().getPort();
      GuestBook guests = log.guestBook(host);
      return new Door(
          server,
          Optional.of(
              ports.open(port -> Gate.open(port, name, behind, guests, faults, settings.pause()))));
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  void serve() throws IOException {
    server.serve();
  }

  URI url() {
    return gate.map(Gate::url).orElseGet(server::url);
  }

  @Override
  public void close() {
    gate.ifPresent(Gate::close);
    server.close();
  }
}
