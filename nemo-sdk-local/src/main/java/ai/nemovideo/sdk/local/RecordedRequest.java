package ai.nemovideo.sdk.local;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that reached the service, or the gate in front of it.
 *
 * @param host which of the two ports it came to
 * @param method the HTTP method
 * @param path the path, without the query
 * @param headers values by lower-case name; that of {@code authorization} is replaced by a
 *     fingerprint, so that two requests can be compared without a token in a test's output
 * @param bodyBytes how much of the body has been read
 * @param body the text of a JSON body, empty for anything else
 */
public record RecordedRequest(
    Host host,
    String method,
    String path,
    Map<String, List<String>> headers,
    long bodyBytes,
    String body) {

  /** Which of the service's two ports a request came to. */
  public enum Host {
    /** The API, where the token belongs. */
    API,
    /** Uploaded and rendered files, standing for other people's hosts: no token belongs here. */
    MEDIA
  }

  /**
   * The first value of a header.
   *
   * @param name in any case
   * @return its value, if the header was sent
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /**
   * A fingerprint of the authorization header.
   *
   * @return equal for equal tokens, empty when none was sent
   */
  public Optional<String> authorization() {
    return header("authorization");
  }
}
