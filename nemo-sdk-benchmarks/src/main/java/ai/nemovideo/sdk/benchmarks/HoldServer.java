package ai.nemovideo.sdk.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Sends one event to whoever asks, and then nothing, for ever. One thread for all. */
final class HoldServer implements Runnable {

  private static final int BACKLOG = 2000;

  private static final String HEADERS =
      """
      HTTP/1.1 200 OK
      Content-Type: text/event-stream
      Transfer-Encoding: chunked

      """
          .replace("\n", "\r\n");

  private static final String EVENT = "data: {\"type\":\"text\",\"content\":\"a\"}\n\n";

  private static final byte[] ANSWER =
      (HEADERS + Integer.toHexString(EVENT.length()) + "\r\n" + EVENT + "\r\n").getBytes(US_ASCII);

  private final ServerSocketChannel server = ServerSocketChannel.open();
  private final Selector selector = Selector.open();
  private final ByteBuffer request = ByteBuffer.allocateDirect(8192);

  HoldServer() throws IOException {
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
  }

  int port() {
    return server.socket().getLocalPort();
  }

  @Override
  public void run() {
    try {
      while (true) {
        selector.select(this::serve);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        SocketChannel channel = server.accept();
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
      } else {
        answer(key);
      }
    } catch (IOException e) {
      key.cancel();
    }
  }

  /** A request is so small that it comes in one piece. */
  private void answer(SelectionKey key) throws IOException {
    SocketChannel channel = (SocketChannel) key.channel();
    request.clear();
    if (channel.read(request) < 0) {
      channel.close();
    } else {
      channel.write(ByteBuffer.wrap(ANSWER));
    }
  }
}
