package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.internal.state.ServiceException;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One request to the API and the means to answer it. */
final class Call {
  private static final int MAX_JSON = 16 * 1024 * 1024;

  /** How much of a refused upload is read and thrown away, so that its sender gets the answer. */
  private static final long MAX_DRAIN = 1L << 30;

  private final HttpExchange exchange;
  private final RequestLog.Entry entry;
  private final List<String> params;
  private final InputStream body;

  Call(HttpExchange exchange, RequestLog.Entry entry, List<String> params) {
    this.exchange = exchange;
    this.entry = entry;
    this.params = params;
    this.body = new Counted(exchange.getRequestBody(), entry);
  }

  /** This call with what the route's placeholders stand for. */
  Call with(List<String> found) {
    return new Call(exchange, entry, found);
  }

  HttpExchange exchange() {
    return exchange;
  }

  String method() {
    return exchange.getRequestMethod();
  }

  String path() {
    return exchange.getRequestURI().getRawPath();
  }

  /** What stands in the path for the route's placeholder. */
  String param(int index) {
    return params.get(index);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  String contentType() {
    return header("Content-Type").orElse("");
  }

  InputStream body() {
    return body;
  }

  /** The body as a JSON object; an empty body is an empty object. */
  JsonObject json() throws IOException {
    byte[] bytes = body.readNBytes(MAX_JSON + 1);
    if (bytes.length > MAX_JSON) {
      throw ServiceException.badRequest("a JSON body may have 16 MB");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    entry.body(text);
    return text.isBlank()
        ? new JsonObject()
        : Json.object(text)
            .orElseThrow(() -> ServiceException.badRequest("the body is not a JSON object"));
  }

  /** Answers {@code {"code":0,"message":"success","data":…}}. */
  void ok(JsonElement data) throws IOException {
    reply(200, Envelopes.success(data));
  }

  /** Answers with a JSON body, then reads away what the client may still be sending. */
  void reply(int status, JsonElement json) throws IOException {
    byte[] bytes = Json.text(json).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
      out.flush();
      drain();
    }
  }

  private void drain() throws IOException {
    long left = MAX_DRAIN;
    byte[] buffer = new byte[64 * 1024];
    while (left > 0) {
      // Not through the counter: these bytes are thrown away, not read.
      int read = exchange.getRequestBody().read(buffer);
      if (read < 0) {
        return;
      }
      left -= read;
    }
  }

  /** Notes how much of a body has been read. */
  private static final class Counted extends FilterInputStream {
    private final RequestLog.Entry entry;

    private Counted(InputStream in, RequestLog.Entry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      entry.countBytes(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      entry.countBytes(Math.max(0, count));
      return count;
    }
  }
}
