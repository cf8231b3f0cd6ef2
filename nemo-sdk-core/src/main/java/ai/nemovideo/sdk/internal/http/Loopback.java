package ai.nemovideo.sdk.internal.http;

import okhttp3.HttpUrl;

/** Addresses of this machine: the only ones that plain http may be spoken with. */
public final class Loopback {

  private Loopback() {}

  public static boolean is(HttpUrl url) {
    String host = url.host();
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
  }

  /** Whether a token may be sent there. */
  public static boolean isSafe(HttpUrl url) {
    return url.isHttps() || is(url);
  }
}
