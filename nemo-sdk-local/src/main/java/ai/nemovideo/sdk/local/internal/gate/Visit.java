package ai.nemovideo.sdk.local.internal.gate;

import ai.nemovideo.sdk.local.WireFault;
import ai.nemovideo.sdk.local.WireFault.Moment;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One client's connection, from its first request to its end. */
final class Visit implements Runnable {
  private static final System.Logger LOG = System.getLogger(Visit.class.getName());
  private static final byte[] CONTINUE = ascii("HTTP/1.1 100 Continue\r\n\r\n");
  private static final byte[] BAD_REQUEST =
      ascii("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

  private final Gate gate;
  private final Socket socket;

  Visit(Gate gate, Socket socket) {
    this.gate = gate;
    this.socket = socket;
  }

  @Override
  public void run() {
    try {
      socket.setTcpNoDelay(true);
      serve(new WireInput(socket.getInputStream()), socket.getOutputStream());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a connection has ended", e);
    } finally {
      gate.workers().end(socket);
    }
  }

  private void serve(WireInput in, OutputStream out) throws IOException {
    try {
      boolean more = true;
      while (more) {
        Optional<RequestHead> request = RequestHead.read(in);
        more = request.isPresent() && answer(request.get(), in, out);
      }
    } catch (MalformedHttpException e) {
      LOG.log(Level.DEBUG, "not a request", e);
      out.write(BAD_REQUEST);
    }
  }

  /** True when the connection can go on. */
  private boolean answer(RequestHead request, WireInput in, OutputStream out) throws IOException {
    GuestBook.Guest guest = gate.guests().arrived(request);
    Optional<WireFault> planned = gate.faults().take(request);
    if (planned.isEmpty()) {
      return relay(request, guest, in, Outlet.to(out));
    }
    WireFault fault = planned.get();
    if (fault instanceof WireFault.Drip drip) {
      return relay(request, guest, in, Outlet.to(new Drops(out, drip.gap(), gate.pause())));
    }
    if (fault instanceof WireFault.Truncate cut) {
      FirstBytes first = new FirstBytes(cut.bodyBytes());
      work(request, guest, in, first);
      out.write(first.kept());
      return false;
    }
    if (fault.moment() == Moment.BEFORE) {
      swallow(request, fault, guest, in, out);
    } else {
      work(request, guest, in, Outlet.nowhere());
    }
    return new Striker(socket, in).strike(fault) && request.keepsConnection();
  }

  /** Lets the service work and answer, and does not mind if it breaks off the answer itself. */
  private void work(RequestHead request, GuestBook.Guest guest, WireInput in, Outlet outlet) {
    try {
      relay(request, guest, in, outlet);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "an answer that would be lost anyway", e);
    }
  }

  private boolean relay(RequestHead request, GuestBook.Guest guest, WireInput in, Outlet outlet)
      throws IOException {
    Socket service = gate.connect();
    try {
      guest.goesOnFrom(service.getLocalPort());
      return new Relay(request, service, in, socket.getOutputStream()).run(outlet, gate.workers());
    } finally {
      gate.workers().end(service);
    }
  }

  /** Reads a request that the service will never see, or the part of it that the fault wants. */
  private static void swallow(
      RequestHead request, WireFault fault, GuestBook.Guest guest, WireInput in, OutputStream out)
      throws IOException {
    if (request.waitsForContinue()) {
      out.write(CONTINUE);
    }
    long wanted =
        fault instanceof WireFault.ResetWithin within ? within.bodyBytes() : Long.MAX_VALUE;
    BodyText body = new BodyText(request.hasJson(), wanted);
    boolean whole = false;
    try {
      whole = in.read(request.framing(), body);
    } finally {
      guest.endsHere(body.bytes(), whole ? body.json() : "");
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
