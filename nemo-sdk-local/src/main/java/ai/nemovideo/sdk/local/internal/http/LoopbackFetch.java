package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.internal.state.ServiceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Downloads from this machine only. A test double that fetched whatever it is told would make tests
 * depend on the network, and would be a door for others into it.
 */
final class LoopbackFetch {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");
  private static final int TIMEOUT_MILLIS = 10_000;

  private LoopbackFetch() {}

  static URI check(String address) {
    URI uri;
    try {
      uri = URI.create(address.strip());
    } catch (IllegalArgumentException e) {
      throw ServiceException.unsupportedFile("not an address: " + address);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || uri.getPath() == null) {
      throw ServiceException.unsupportedFile("only http and https addresses: " + address);
    }
    // By its name, not by what a name server says about it.
    if (!LOOPBACK.matcher(host).matches()) {
      throw ServiceException.unsupportedFile(
          "the local service downloads from this machine only, not from " + host);
    }
    return uri;
  }

  static InputStream open(URI uri) throws IOException {
    var connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    try {
      int status = connection.getResponseCode();
      if (status == 200) {
        return connection.getInputStream();
      }
      throw ServiceException.unsupportedFile("download of " + uri + " ended in HTTP " + status);
    } catch (IOException e) {
      throw ServiceException.unsupportedFile("download of " + uri + " failed");
    }
  }
}
