package ai.nemovideo.sdk.property;

import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.local.WireFault;
import java.time.Duration;

/**
 * What can happen to a request. A refusal only comes before the work: a service that has done its
 * work and refuses it all the same cannot be told from one that has not.
 */
enum Trouble {
  RESET_BEFORE(WireFault.resetBefore()),
  RESET_AFTER(WireFault.resetAfter()),
  RESET_WITHIN(WireFault.resetWithin(20)),
  CLOSE_BEFORE(WireFault.closeBefore()),
  CLOSE_AFTER(WireFault.closeAfter()),
  GARBAGE_BEFORE(WireFault.garbageBefore()),
  GARBAGE_AFTER(WireFault.garbageAfter()),
  STALL_BEFORE(WireFault.stallBefore()),
  STALL_AFTER(WireFault.stallAfter()),
  CUT_AFTER_0(WireFault.truncateAfter(0)),
  CUT_AFTER_10(WireFault.truncateAfter(10)),
  CUT_AFTER_100(WireFault.truncateAfter(100)),
  CUT_AFTER_400(WireFault.truncateAfter(400)),
  DRIP(WireFault.drip(Duration.ofNanos(1))),

  PAGE_BEFORE(page(200).before()),
  PAGE_AFTER(page(200).after()),
  HALF_JSON_BEFORE(json(200, "{\"code\":0,\"data\":{\"sta").before()),
  HALF_JSON_AFTER(json(200, "{\"code\":0,\"data\":{\"sta").after()),
  NOTHING_BEFORE(json(200, "").before()),
  NOTHING_AFTER(json(200, "").after()),
  EMPTY_AFTER(json(200, "{}").after()),
  NO_DATA_AFTER(json(200, "{\"code\":0,\"message\":\"success\"}").after()),
  OTHER_DATA_AFTER(json(200, "{\"code\":0,\"data\":[1,\"x\"]}").after()),

  HTTP_500_BEFORE(json(500, "{\"code\":500}").before()),
  HTTP_500_AFTER(json(500, "{\"code\":500}").after()),
  HTTP_502_BEFORE(page(502).before()),
  HTTP_502_AFTER(page(502).after()),
  HTTP_503_AT_ONCE_BEFORE(page(503).header("Retry-After", "0").before()),
  HTTP_503_AT_ONCE_AFTER(page(503).header("Retry-After", "0").after()),
  HTTP_503_SOON_AFTER(page(503).header("Retry-After", "1.5").after()),
  HTTP_503_AT_DATE_BEFORE(
      page(503)
          .header("Date", "Sat, 21 Nov 2026 10:00:00 GMT")
          .header("Retry-After", "Sat, 21 Nov 2026 10:00:20 GMT")
          .before()),
  HTTP_503_TOMORROW_BEFORE(page(503).header("Retry-After", "86400").before()),
  HTTP_504_AFTER(page(504).after()),
  HTTP_408_BEFORE(page(408).before()),
  HTTP_408_AFTER(page(408).after()),
  CODE_500_AFTER(code(500).after()),
  UNKNOWN_CODE_BEFORE(code(9999).before()),
  UNKNOWN_CODE_AFTER(code(9999).after()),

  RATE_LIMIT(json(429, "{\"code\":429}").before()),
  RATE_LIMIT_SOON(json(429, "{\"code\":429}").header("Retry-After", "3").before()),
  RATE_LIMIT_TOMORROW(json(429, "{\"code\":429}").header("Retry-After", "86400").before()),
  RATE_LIMIT_BY_CODE(code(429).before()),
  HTTP_400(json(400, "{\"code\":400}").before()),
  HTTP_401(json(401, "{\"code\":1001}").before()),
  HTTP_402(json(402, "{\"code\":402}").before()),
  HTTP_403(json(403, "{\"code\":403}").before()),
  HTTP_404(page(404).before()),
  HTTP_409(json(409, "{\"code\":409}").before()),
  TOKEN_REFUSED(code(1001).before()),
  SESSION_GONE(code(1002).before()),
  OUT_OF_CREDITS(code(2001).before()),
  TYPE_REFUSED(code(4001).before()),
  TOO_LARGE(code(4002).before()),
  NO_SUCCESS(json(200, "{\"success\":false}").before()),
  REDIRECTED(page(307).header("Location", "http://127.0.0.1:9/elsewhere").before()),

  EMPTY_STREAM_BEFORE(stream("").before()),
  EMPTY_STREAM_AFTER(stream("").after()),
  HEARTBEATS_AFTER(stream("data:\n\n: beat\n\n").after()),
  WORDS_BEFORE(stream("data: {\"type\":\"text\",\"content\":\"Which picture?\"}\n\n").before()),
  FAILURE_BEFORE(stream("data: {\"error\":\"temporary\"}\n\n").before()),
  FAILURE_AFTER(stream("data: {\"error\":\"temporary\"}\n\n").after());

  /** A record of values. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final WireFault fault;

  Trouble(WireFault fault) {
    this.fault = fault;
  }

  WireFault fault() {
    return fault;
  }

  boolean stalls() {
    return fault instanceof WireFault.Stall;
  }

  private static WireAnswer json(int status, String body) {
    return WireFault.status(status).body("application/json", body);
  }

  private static WireAnswer code(int code) {
    return json(200, "{\"code\":" + code + ",\"message\":\"planned\",\"data\":{}}");
  }

  private static WireAnswer page(int status) {
    return WireFault.status(status).body("text/html", "<html><h1>planned</h1></html>");
  }

  private static WireAnswer stream(String events) {
    return WireFault.status(200).body("text/event-stream", events);
  }
}
