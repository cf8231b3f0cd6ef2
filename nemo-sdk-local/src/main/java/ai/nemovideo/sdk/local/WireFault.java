package ai.nemovideo.sdk.local;

import java.time.Duration;
import java.util.Objects;

/**
 * Something that happens to a request, or to its answer, on the way between a client and the
 * service: what no HTTP server would do, but networks, proxies and dying machines do. Planned with
 * {@link LocalNemo#breakNext(String, WireFault, int)}.
 *
 * <p>What costs money depends on the moment, so each fault has one. The client sees the same in
 * both.
 *
 * <ul>
 *   <li>{@link Moment#BEFORE}: the request was read, to its end unless the fault says otherwise,
 *       but never reached the service. Nothing was done, nothing was charged.
 *   <li>{@link Moment#AFTER}: the service has done and charged what it was asked for, and has
 *       answered to the end, before the client sees anything of the fault. A test that looks at
 *       {@link LocalNemo#charges()} when its client has failed need not wait.
 * </ul>
 */
public sealed interface WireFault {

  /**
   * Whether the service did its work.
   *
   * @return when the fault happens
   */
  Moment moment();

  /** When a fault happens. */
  enum Moment {
    /** The service never saw the request. */
    BEFORE,
    /** The service did its work, and the answer was lost or spoilt. */
    AFTER
  }

  /**
   * The connection is reset (RST) instead of an answer.
   *
   * @param moment before or after the work
   */
  record Reset(Moment moment) implements WireFault {

    /**
     * Checks the moment.
     *
     * @param moment before or after the work
     */
    public Reset {
      Objects.requireNonNull(moment, "moment");
    }
  }

  /**
   * The connection is reset (RST) while the request is still coming.
   *
   * @param bodyBytes how much of the request's body is read first; more may be, as it comes in
   *     blocks
   */
  record ResetWithin(int bodyBytes) implements WireFault {

    /**
     * Checks the number.
     *
     * @param bodyBytes not negative
     */
    public ResetWithin {
      if (bodyBytes < 0) {
        throw new IllegalArgumentException("bodyBytes cannot be negative: " + bodyBytes);
      }
    }

    @Override
    public Moment moment() {
      return Moment.BEFORE;
    }
  }

  /**
   * Nothing comes, until the client hangs up or the service is closed.
   *
   * @param moment before or after the work
   */
  record Stall(Moment moment) implements WireFault {

    /**
     * Checks the moment.
     *
     * @param moment before or after the work
     */
    public Stall {
      Objects.requireNonNull(moment, "moment");
    }
  }

  /**
   * Other bytes come instead of the service's answer.
   *
   * @param moment before or after the work
   * @param raw what comes, as UTF-8; may be empty, and need not be HTTP
   * @param keepsConnection whether the connection stays open for the next request; only for an
   *     answer whose end the client can see
   */
  record Answer(Moment moment, String raw, boolean keepsConnection) implements WireFault {

    /**
     * Checks the values.
     *
     * @param moment before or after the work
     * @param raw what comes
     * @param keepsConnection whether the connection stays open
     */
    public Answer {
      Objects.requireNonNull(moment, "moment");
      Objects.requireNonNull(raw, "raw");
    }
  }

  /**
   * HTTP 200 and a body that does not end, as fast as the client reads, until it hangs up.
   *
   * @param moment before or after the work
   * @param contentType for the header of that name
   * @param start how the body begins; the letter {@code a} follows for ever
   */
  record Endless(Moment moment, String contentType, String start) implements WireFault {

    /**
     * Checks the values.
     *
     * @param moment before or after the work
     * @param contentType for the header of that name
     * @param start how the body begins
     */
    public Endless {
      Objects.requireNonNull(moment, "moment");
      Objects.requireNonNull(contentType, "contentType");
      Objects.requireNonNull(start, "start");
    }

    private static Endless like(Moment moment, String contentType) {
      return new Endless(
          moment,
          contentType,
          contentType.startsWith("text/event-stream")
              ? "data: {\"type\":\"text\",\"content\":\""
              : "{\"code\":0,\"data\":{\"text\":\"");
    }
  }

  /**
   * The service's own answer, cut off. Its head promises the whole body.
   *
   * @param bodyBytes how much of the body comes before the connection closes; a body that is not
   *     longer comes whole
   */
  record Truncate(int bodyBytes) implements WireFault {

    /**
     * Checks the number.
     *
     * @param bodyBytes not negative
     */
    public Truncate {
      if (bodyBytes < 0) {
        throw new IllegalArgumentException("bodyBytes cannot be negative: " + bodyBytes);
      }
    }

    @Override
    public Moment moment() {
      return Moment.AFTER;
    }
  }

  /**
   * The service's own answer, byte by byte. The one fault after which everything is well, if the
   * client has patience; the bytes come while the service works.
   *
   * @param gap the wait between two bytes, by the {@link Pause} of the service
   */
  record Drip(Duration gap) implements WireFault {

    /**
     * Checks the time.
     *
     * @param gap not negative
     */
    public Drip {
      if (gap.isNegative()) {
        throw new IllegalArgumentException("gap cannot be negative: " + gap);
      }
    }

    @Override
    public Moment moment() {
      return Moment.AFTER;
    }
  }

  /**
   * The request is read and lost, and the connection is reset.
   *
   * @return a fault before the work
   */
  static WireFault resetBefore() {
    return new Reset(Moment.BEFORE);
  }

  /**
   * The service does its work, and the connection is reset instead of an answer.
   *
   * @return a fault after the work
   */
  static WireFault resetAfter() {
    return new Reset(Moment.AFTER);
  }

  /**
   * The connection is reset while the request is still coming. For a request that is not longer it
   * is the same as {@link #resetBefore()}.
   *
   * @param bodyBytes how much of the request's body is read first
   * @return a fault before the work
   */
  static WireFault resetWithin(int bodyBytes) {
    return new ResetWithin(bodyBytes);
  }

  /**
   * The request is read and lost, and the connection closes in good order without a byte, as an
   * idle connection does that the other side gave up.
   *
   * @return a fault before the work
   */
  static WireFault closeBefore() {
    return answerBefore("");
  }

  /**
   * The service does its work, and the connection closes in good order without a byte.
   *
   * @return a fault after the work
   */
  static WireFault closeAfter() {
    return answerAfter("");
  }

  /**
   * The request is read and lost, and nothing ever comes.
   *
   * @return a fault before the work
   */
  static WireFault stallBefore() {
    return new Stall(Moment.BEFORE);
  }

  /**
   * The service does its work, and nothing ever comes.
   *
   * @return a fault after the work
   */
  static WireFault stallAfter() {
    return new Stall(Moment.AFTER);
  }

  /**
   * The request is read and lost, and something that is not HTTP comes.
   *
   * @return a fault before the work
   */
  static WireFault garbageBefore() {
    return answerBefore(WireAnswer.GARBAGE);
  }

  /**
   * The service does its work, and something that is not HTTP comes.
   *
   * @return a fault after the work
   */
  static WireFault garbageAfter() {
    return answerAfter(WireAnswer.GARBAGE);
  }

  /**
   * The request is read and lost, these bytes come, and the connection closes. {@link #status} puts
   * together an answer that is well formed.
   *
   * @param rawHttp status line, headers and body, with CRLF
   * @return a fault before the work
   */
  static WireFault answerBefore(String rawHttp) {
    return new Answer(Moment.BEFORE, rawHttp, false);
  }

  /**
   * The service does its work, these bytes come instead of its answer, and the connection closes.
   *
   * @param rawHttp status line, headers and body, with CRLF
   * @return a fault after the work
   */
  static WireFault answerAfter(String rawHttp) {
    return new Answer(Moment.AFTER, rawHttp, false);
  }

  /**
   * Begins a well-formed answer, such as that of a proxy: {@code status(503).header("Retry-After",
   * "0").body("text/html", "<h1>busy</h1>").before()}.
   *
   * @param status the HTTP status, 200 to 599
   * @return an answer without headers and body
   */
  static WireAnswer status(int status) {
    return WireAnswer.of(status);
  }

  /**
   * The service does its work, and its answer is cut off.
   *
   * @param bodyBytes how much of the body comes before the connection closes
   * @return a fault after the work
   */
  static WireFault truncateAfter(int bodyBytes) {
    return new Truncate(bodyBytes);
  }

  /**
   * The request is read and lost, and 200 comes with a body without end: the beginning of a JSON
   * envelope, or of an event when the type is {@code text/event-stream}.
   *
   * @param contentType for the header of that name
   * @return a fault before the work
   */
  static WireFault endlessBefore(String contentType) {
    return Endless.like(Moment.BEFORE, contentType);
  }

  /**
   * The service does its work, and 200 comes with a body without end, as in {@link #endlessBefore}.
   *
   * @param contentType for the header of that name
   * @return a fault after the work
   */
  static WireFault endlessAfter(String contentType) {
    return Endless.like(Moment.AFTER, contentType);
  }

  /**
   * The service's own answer comes byte by byte.
   *
   * @param gap the wait between two bytes, by the {@link Pause} of the service
   * @return a fault that leaves the answer whole
   */
  static WireFault drip(Duration gap) {
    return new Drip(gap);
  }
}
