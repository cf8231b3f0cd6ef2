package ai.nemovideo.sdk.model;

import java.net.URI;
import java.time.Duration;

/**
 * A link by which a person takes over a session in the browser (vendor docs). Whoever has the link
 * can do so: it is not for logs, and {@link #toString()} does not show it.
 *
 * @param url the link
 * @param lifetime how long it works
 */
public record ClaimLink(URI url, Duration lifetime) {

  /** Never shows the link. */
  @Override
  public String toString() {
    return "ClaimLink[lifetime=" + lifetime + "]";
  }
}
