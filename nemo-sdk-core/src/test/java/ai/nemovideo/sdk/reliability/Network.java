package ai.nemovideo.sdk.reliability;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * A user's OkHttp client whose network fails before a connection is made, for the calls that a test
 * names. Such a call gets no pooled connection, as it would not after a change of network.
 */
final class Network {

  /** How no connection comes about. */
  enum Failure {
    NO_SUCH_HOST,
    REFUSED,
    CONNECT_TIMEOUT,
    HANDSHAKE_CUT,
    CERTIFICATE;

    /** Those that pass. */
    static final List<Failure> PASSING =
        List.of(NO_SUCH_HOST, REFUSED, CONNECT_TIMEOUT, HANDSHAKE_CUT);

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private final OkHttpClient client;
  private volatile Call call;
  private volatile Failure planned;
  private final AtomicInteger left = new AtomicInteger();
  private volatile Failure failing;
  private volatile TlsFront front;
  private volatile Call impatient;
  private volatile Runnable before = () -> {};

  Network() {
    client =
        TlsFront.trustedBy(new OkHttpClient.Builder())
            .addInterceptor(this::intercept)
            .dns(this::lookup)
            .socketFactory(new Sockets())
            .build();
  }

  OkHttpClient client() {
    return client;
  }

  /**
   * Lets the next calls of a kind fail so.
   *
   * @param tls the other side, where TLS is spoken with it; else null
   */
  void fail(Call which, Failure how, int times, TlsFront tls) {
    call = which;
    front = tls;
    planned = how;
    left.set(times);
  }

  /** Runs something right before a call of that kind goes out. */
  void before(Call which, Runnable work) {
    call = which;
    before = work;
  }

  /** Gives all other calls the time that they need on a busy machine. */
  void patientExceptWith(Call which) {
    impatient = which;
  }

  /** Such calls find no pooled connection. */
  void fresh(Call which) {
    before(which, client.connectionPool()::evictAll);
  }

  /** How many calls are still to fail. */
  int left() {
    return left.get();
  }

  void clear() {
    left.set(0);
    before = () -> {};
  }

  private Response intercept(Interceptor.Chain given) throws IOException {
    Interceptor.Chain chain =
        impatient == null || is(impatient, given)
            ? given
            : given.withReadTimeout(1, TimeUnit.MINUTES);
    if (!is(call, chain)) {
      return chain.proceed(chain.request());
    }
    before.run();
    if (left.get() == 0) {
      return chain.proceed(chain.request());
    }
    left.decrementAndGet();
    client.connectionPool().evictAll();
    return fail(chain, planned);
  }

  private static boolean is(Call call, Interceptor.Chain chain) {
    return call != null && call.is(chain.request().method(), chain.request().url().encodedPath());
  }

  private Response fail(Interceptor.Chain chain, Failure how) throws IOException {
    failing = how;
    if (front != null) {
      front.show(how);
    }
    try {
      return chain.proceed(chain.request());
    } finally {
      failing = null;
      if (front != null) {
        front.show(null);
      }
    }
  }

  /** Every host is this machine. */
  private List<InetAddress> lookup(String host) throws UnknownHostException {
    if (failing == Failure.NO_SUCH_HOST) {
      throw new UnknownHostException(host);
    }
    return List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
  }

  private final class Sockets extends SocketFactory {

    @Override
    public Socket createSocket() {
      Failure how = failing;
      return how == Failure.REFUSED || how == Failure.CONNECT_TIMEOUT
          ? new DeadEnd(how)
          : new Socket();
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class DeadEnd extends Socket {

    private final Failure how;

    DeadEnd(Failure how) {
      this.how = how;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (how == Failure.CONNECT_TIMEOUT) {
        throw new SocketTimeoutException("Connect timed out");
      }
      InetSocketAddress closed;
      try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        closed = (InetSocketAddress) door.getLocalSocketAddress();
      }
      super.connect(closed, timeout);
    }
  }
}
