package ai.nemovideo.sdk.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;

/** Remembers every socket that a client has opened. */
public final class CountedSockets extends SocketFactory {

  private final Collection<Socket> made = new ConcurrentLinkedQueue<>();

  /** How many there were in all. */
  public int made() {
    return made.size();
  }

  /** Those that nobody has closed. */
  public List<Socket> open() {
    return made.stream().filter(socket -> !socket.isClosed()).toList();
  }

  @Override
  public Socket createSocket() {
    Socket socket = new Socket();
    made.add(socket);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw unexpected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw unexpected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw unexpected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw unexpected();
  }

  private static IOException unexpected() {
    return new IOException("OkHttp connects its sockets itself.");
  }
}
