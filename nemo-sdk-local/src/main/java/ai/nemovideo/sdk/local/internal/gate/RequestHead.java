package ai.nemovideo.sdk.local.internal.gate;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The head of a request. */
public final class RequestHead {
  private final Head head;
  private final String method;
  private final String path;

  private RequestHead(Head head, String method, String path) {
    this.head = head;
    this.method = method;
    this.path = path;
  }

  /** The next request of a connection, unless it ends. */
  static Optional<RequestHead> read(WireInput in) throws IOException {
    Optional<byte[]> bytes = in.head();
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    Head head = Head.parse(bytes.get());
    List<String> line = head.start(3);
    return Optional.of(new RequestHead(head, line.get(0), path(line.get(1))));
  }

  /** The path as it stands in the request, without address and query. */
  private static String path(String target) {
    try {
      String path = new URI(target).getRawPath();
      return path == null ? target : path;
    } catch (URISyntaxException e) {
      return target;
    }
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  /** Values by lower-case name, the token among them. */
  public Map<String, List<String>> headers() {
    return head.headers();
  }

  byte[] bytes() {
    return head.bytes();
  }

  Framing framing() throws IOException {
    return head.framing().orElse(Framing.ofLength(0));
  }

  /** Whether the body comes only after an interim answer. */
  boolean waitsForContinue() {
    return head.says("expect", "100-continue");
  }

  boolean hasJson() {
    return String.join(",", head.headers().getOrDefault("content-type", List.of()))
        .toLowerCase(Locale.ROOT)
        .contains("json");
  }

  boolean isHead() {
    return method.equals("HEAD");
  }

  /** Whether the client wants to send more on this connection. */
  boolean keepsConnection() throws IOException {
    return head.start(3).get(2).equals("HTTP/1.1") && !head.says("connection", "close");
  }
}
