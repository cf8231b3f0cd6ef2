package ai.nemovideo.sdk.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands between a client and a service and sees each connection: those of a client that makes its
 * sockets itself. What one side closes is closed to the other.
 */
final class Relay implements AutoCloseable {

  private static final int BACKLOG = 512;

  private final ServerSocket door;
  private final URI service;
  private final Collection<Socket> clients = new ConcurrentLinkedQueue<>();

  Relay(URI service) throws IOException {
    this.service = service;
    this.door = new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
    daemon(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** How many connections there were in all. */
  int made() {
    return clients.size();
  }

  /** Connections that the client has not closed. */
  List<Socket> open() {
    return clients.stream().filter(socket -> !socket.isClosed()).toList();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = door.accept();
        clients.add(client);
        Socket behind = new Socket(service.getHost(), service.getPort());
        daemon(() -> copy(client, behind));
        daemon(() -> copy(behind, client));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One of them has closed it.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket client : clients) {
      client.close();
    }
  }
}
