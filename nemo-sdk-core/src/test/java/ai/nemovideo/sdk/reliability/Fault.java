package ai.nemovideo.sdk.reliability;

/** A row of the table: what can go wrong. */
enum Fault {
  UNREACHABLE("DNS, refused, connect timeout"),
  CERTIFICATE("TLS certificate"),
  RESET("reset, before or after the request left"),
  SERVER_ERROR("500, 502, 504"),
  UNAVAILABLE("503, with `Retry-After` or without"),
  RATE_LIMIT("429"),
  TOKEN_REFUSED("401 or code 1001"),
  BLOCKED("402"),
  NO_SESSION("1002"),
  NO_CREDITS("2001"),
  FILE_REFUSED("4001, 4002"),
  TRUNCATED("truncated JSON on 200"),
  WRONG_CONTENT("HTML or a wrong content type"),
  ENDLESS("body without end"),
  CUT_EVENT("stream cut in mid-event"),
  SILENCE("silence for 90 s; only heartbeats for 10 min"),
  CLOCK_SKEW("clock skew"),
  DISK("disk full, partial download"),
  DUPLICATE_RENDER("duplicate render id"),
  RENDER_FAILED("render `failed`"),
  CALLER_LEAVES("caller cancels or times out"),
  KILLED("JVM killed");

  private final String title;

  Fault(String title) {
    this.title = title;
  }

  /** The head of the row, as Markdown. */
  String title() {
    return title;
  }

  @Override
  public String toString() {
    return title.replace("`", "");
  }
}
