package ai.nemovideo.sdk.sse.internal.stream;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Locale;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.GzipSource;
import okio.Okio;

/** Bodies that came packed although OkHttp did not ask for it, and therefore leaves them packed. */
final class Encodings {

  private Encodings() {}

  /** The body to read events from. */
  static ResponseBody plain(Response response) throws IOException {
    ResponseBody body = response.body();
    String encoding = response.header("Content-Encoding", "identity").strip();
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "identity", "" -> body;
      case "gzip", "x-gzip" ->
          ResponseBody.create(Okio.buffer(new GzipSource(body.source())), body.contentType(), -1);
      default -> {
        body.close();
        throw new ProtocolException(
            "the event stream is encoded in a way that cannot be read: " + encoding);
      }
    };
  }
}
