package ai.nemovideo.sdk.sse.internal.event;

/** What keep-alives are called, as the name or the type of an event. */
final class Heartbeats {

  /** The first is documented (seeds); the others are what other services write. Assumed. */
  private static final String[] SPELLINGS = {
    "heartbeat", "ping", "keepalive", "keep-alive", "keep_alive"
  };

  private Heartbeats() {}

  /** Whether an event of this name or type says nothing but that the backend works. */
  static boolean isOne(String name) {
    for (String spelling : SPELLINGS) {
      if (spelling.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
