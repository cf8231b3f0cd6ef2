package ai.nemovideo.sdk.local;

import ai.nemovideo.sdk.local.WireFault.Moment;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A well-formed HTTP answer that comes instead of the service's. An immutable value: each method
 * returns a changed copy. The connection stays open afterwards, unless a header {@code Connection:
 * close} says otherwise.
 */
public final class WireAnswer {
  /** Begins as no HTTP answer does, and ends the line, so that no parser waits for more. */
  static final String GARBAGE = "\u0000\u0001\u0002 no HTTP at all \u0007\r\n\r\n";

  private final int status;
  private final String headers;
  private final String body;

  private WireAnswer(int status, String headers, String body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static WireAnswer of(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("not the status of an answer: " + status);
    }
    return new WireAnswer(status, "", "");
  }

  /**
   * Adds a header. {@code Content-Length} is always added and need not be given.
   *
   * @param name the name
   * @param value the value
   * @return a changed copy
   */
  public WireAnswer header(String name, String value) {
    String line = name + ": " + value;
    if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a header has one line: " + line);
    }
    return new WireAnswer(status, headers + line + "\r\n", body);
  }

  /**
   * Sets the body.
   *
   * @param contentType for the header of that name
   * @param text the body, sent as UTF-8
   * @return a changed copy
   */
  public WireAnswer body(String contentType, String text) {
    WireAnswer typed = header("Content-Type", contentType);
    return new WireAnswer(status, typed.headers, text);
  }

  /**
   * The request is read and lost, and this answer comes.
   *
   * @return a fault before the work
   */
  public WireFault before() {
    return fault(Moment.BEFORE);
  }

  /**
   * The service does its work, and this answer comes instead of its own.
   *
   * @return a fault after the work
   */
  public WireFault after() {
    return fault(Moment.AFTER);
  }

  private WireFault fault(Moment moment) {
    // Forbidden, and meaningless, where there can be no body.
    boolean bodiless = status == 204 || status == 304;
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String raw =
        "HTTP/1.1 "
            + status
            + " Planned\r\n"
            + headers
            + (bodiless ? "" : "Content-Length: " + length + "\r\n")
            + "\r\n"
            + (bodiless ? "" : body);
    return new WireFault.Answer(moment, raw, !closes());
  }

  private boolean closes() {
    return headers.toLowerCase(Locale.ROOT).contains("connection: close\r\n");
  }

  /** The status line and headers, for the message of a failed test. */
  @Override
  public String toString() {
    return "HTTP " + status + " " + headers.replace("\r\n", "; ");
  }
}
