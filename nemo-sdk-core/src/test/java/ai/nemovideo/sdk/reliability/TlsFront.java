package ai.nemovideo.sdk.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * Speaks TLS on a port of its own and passes everything on to a service that does not. Shows a
 * certificate that the client trusts, or on demand one that it does not.
 */
final class TlsFront implements AutoCloseable {

  private static final HeldCertificate CERTIFICATE = selfSigned();
  private static final SSLContext TRUSTED = showing(CERTIFICATE);
  private static final SSLContext UNKNOWN = showing(selfSigned());
  private static final HandshakeCertificates TRUST =
      new HandshakeCertificates.Builder().addTrustedCertificate(CERTIFICATE.certificate()).build();

  private final ServerSocket door;
  private final int port;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile Network.Failure trouble;

  /** A front for the service on that port of this machine. */
  TlsFront(int port) {
    this.port = port;
    try {
      door = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::welcome);
  }

  URI url() {
    return URI.create("https://localhost:" + door.getLocalPort());
  }

  static OkHttpClient.Builder trustedBy(OkHttpClient.Builder client) {
    return client.sslSocketFactory(TRUST.sslSocketFactory(), TRUST.trustManager());
  }

  /** From the next connection on, fails so; or no more, when it is null. */
  void show(Network.Failure how) {
    trouble = how;
  }

  /** How many connections were shown the certificate that nobody trusts. */
  int refused() {
    return refused.get();
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void welcome() {
    try {
      while (true) {
        Socket socket = door.accept();
        sockets.add(socket);
        Network.Failure now = trouble;
        if (now == Network.Failure.HANDSHAKE_CUT) {
          socket.close();
        } else if (now == Network.Failure.CERTIFICATE) {
          refused.incrementAndGet();
          daemon(() -> serve(socket, UNKNOWN));
        } else {
          daemon(() -> serve(socket, TRUSTED));
        }
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void serve(Socket socket, SSLContext shown) {
    try (SSLSocket client =
            (SSLSocket) shown.getSocketFactory().createSocket(socket, null, port, true);
        Socket service = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
      sockets.add(service);
      client.setUseClientMode(false);
      client.startHandshake();
      daemon(() -> copy(client, service));
      service.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException e) {
      // Refused by the client, or reset by one of the two: then for the other, too.
      reset(socket);
    }
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // It is closed already.
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Closed by one of the two.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "tls-front");
    thread.setDaemon(true);
    thread.start();
  }

  private static SSLContext showing(HeldCertificate certificate) {
    return new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslContext();
  }

  private static HeldCertificate selfSigned() {
    return new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  }
}
