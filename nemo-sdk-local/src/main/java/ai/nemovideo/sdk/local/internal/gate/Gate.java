package ai.nemovideo.sdk.local.internal.gate;

import ai.nemovideo.sdk.local.Pause;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A port in front of a port of the service, where the planned faults happen. */
public final class Gate implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Gate.class.getName());
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  /** Enough for all the clients of a load test to knock at once. */
  private static final int BACKLOG = 512;

  private final ServerSocket door;
  private final int servicePort;
  private final GuestBook guests;
  private final FaultBook faults;
  private final Pause pause;
  private final Workers workers;

  private Gate(
      ServerSocket door,
      String name,
      int servicePort,
      GuestBook guests,
      FaultBook faults,
      Pause pause) {
    this.door = door;
    this.servicePort = servicePort;
    this.guests = guests;
    this.faults = faults;
    this.pause = pause;
    this.workers = new Workers("nemo-local-gate-" + name);
  }

  /**
   * Opens a gate.
   *
   * @param port where clients come to, 0 for a free one
   * @param servicePort where their requests go on to
   */
  public static Gate open(
      int port, String name, int servicePort, GuestBook guests, FaultBook faults, Pause pause)
      throws IOException {
    ServerSocket door = new ServerSocket(port, BACKLOG, InetAddress.getByAddress(LOOPBACK));
    Gate gate = new Gate(door, name, servicePort, guests, faults, pause);
    gate.workers.keep(door);
    gate.workers.run(gate::welcome);
    return gate;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        workers.run(new Visit(this, workers.keep(door.accept())));
      } catch (IOException e) {
        LOG.log(door.isClosed() ? Level.DEBUG : Level.WARNING, "nobody could be let in", e);
      }
    }
  }

  /** A fresh connection to the service. */
  Socket connect() throws IOException {
    Socket socket = workers.keep(new Socket());
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), servicePort));
    return socket;
  }

  GuestBook guests() {
    return guests;
  }

  FaultBook faults() {
    return faults;
  }

  Pause pause() {
    return pause;
  }

  Workers workers() {
    return workers;
  }

  /** Ends every connection and every thread. */
  @Override
  public void close() {
    workers.close();
  }
}
