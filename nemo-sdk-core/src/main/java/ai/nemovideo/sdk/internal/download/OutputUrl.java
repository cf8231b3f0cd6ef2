package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.internal.http.Loopback;
import java.io.IOException;
import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The output URL of the render, on a host that gets none of our headers. */
final class OutputUrl implements Remote {

  private final OkHttpClient bare;
  private final URI url;

  OutputUrl(OkHttpClient bare, URI url) {
    this.bare = bare;
    this.url = url;
  }

  @Override
  public Response open(long from, @Nullable String validator) throws IOException {
    HttpUrl address = HttpUrl.get(url);
    if (address == null || !Loopback.isSafe(address)) {
      throw new RefusedFileException("the output address " + url.getHost() + " is not https");
    }
    Response response = bare.newCall(request(address, from, validator)).execute();
    if (response.isSuccessful()) {
      return response;
    }
    int status = response.code();
    response.close();
    if (status >= 500 || status == 429 || status == 408) {
      throw new IOException("the output address answered HTTP " + status);
    }
    throw new RefusedFileException("the output address answered HTTP " + status);
  }

  /** Identity encoding: the length on the wire has to be the length of the file. */
  static Request request(HttpUrl address, long from, @Nullable String validator) {
    Request.Builder request =
        new Request.Builder().url(address).header("Accept-Encoding", "identity");
    if (from > 0 && validator != null) {
      request.header("Range", "bytes=" + from + "-").header("If-Range", validator);
    }
    return request.build();
  }
}
