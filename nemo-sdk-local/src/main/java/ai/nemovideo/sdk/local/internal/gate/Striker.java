package ai.nemovideo.sdk.local.internal.gate;

import ai.nemovideo.sdk.local.WireFault;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What a client gets instead of an answer. */
final class Striker {
  private static final int CHUNK = 16 * 1024;

  private final Socket client;
  private final WireInput in;

  Striker(Socket client, WireInput in) {
    this.client = client;
    this.in = in;
  }

  /**
   * Lets a fault happen.
   *
   * @return whether another request can follow on the connection
   */
  boolean strike(WireFault fault) throws IOException {
    if (fault instanceof WireFault.Reset || fault instanceof WireFault.ResetWithin) {
      Sockets.reset(client);
      return false;
    }
    if (fault instanceof WireFault.Answer answer) {
      client.getOutputStream().write(answer.raw().getBytes(StandardCharsets.UTF_8));
      return answer.keepsConnection();
    }
    if (fault instanceof WireFault.Endless endless) {
      pour(endless);
    } else {
      in.awaitEnd();
    }
    return false;
  }

  /** Writes until the client hangs up, which is an exception, or the gate is closed. */
  private void pour(WireFault.Endless endless) throws IOException {
    OutputStream out = client.getOutputStream();
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: "
            + endless.contentType()
            + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.UTF_8));
    out.write(chunk(endless.start()));
    byte[] more = chunk("a".repeat(CHUNK));
    while (!client.isClosed()) {
      out.write(more);
    }
  }

  private static byte[] chunk(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    String chunk = length == 0 ? "" : Integer.toHexString(length) + "\r\n" + text + "\r\n";
    return chunk.getBytes(StandardCharsets.UTF_8);
  }
}
