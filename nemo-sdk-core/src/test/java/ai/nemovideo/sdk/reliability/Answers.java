package ai.nemovideo.sdk.reliability;

import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.local.WireFault;

/** Answers that come instead of the service's. */
final class Answers {

  /** A proxy's clock that is years off: what counts is the time between its two dates. */
  private static final String SENT = "Fri, 01 Jan 2021 00:00:00 GMT";

  private static final String SEVEN_SECONDS_LATER = "Fri, 01 Jan 2021 00:00:07 GMT";

  private Answers() {}

  /** A refusal with a number of the service's own, on HTTP 200. */
  static WireAnswer envelope(int code) {
    return WireFault.status(200)
        .body("application/json", "{\"code\":" + code + ",\"message\":\"planned\",\"data\":{}}");
  }

  static WireAnswer status(int status) {
    return WireFault.status(status).body("text/html", "<h1>" + status + "</h1>");
  }

  static WireAnswer retryAfter(int status, String seconds) {
    return status(status).header("Retry-After", seconds);
  }

  /** Asks to wait for seven seconds, by dates of its own. */
  static WireAnswer retryAfterDate(int status) {
    return status(status).header("Date", SENT).header("Retry-After", SEVEN_SECONDS_LATER);
  }

  static WireAnswer html() {
    return WireFault.status(200).body("text/html", "<html>please log in to this network</html>");
  }

  static WireAnswer truncatedJson() {
    return WireFault.status(200).body("application/json", "{\"code\":0,\"data\":{\"sess");
  }

  /** A token of a service whose clock is years behind; every service takes it. */
  static WireAnswer tokenForAnHour() {
    return WireFault.status(200)
        .header("Date", SENT)
        .body(
            "application/json",
            "{\"code\":0,\"data\":{\"token\":\"nmv_usr_matrix\",\"credits\":100,"
                + "\"expires_at\":\"2021-01-01T01:00:00Z\"}}");
  }

  /** An event stream that is closed in good order after these lines. */
  static String stream(String lines) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
        + lines;
  }
}
