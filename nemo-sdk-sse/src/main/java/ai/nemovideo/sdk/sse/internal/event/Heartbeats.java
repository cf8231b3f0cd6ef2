package ai.nemovideo.sdk.sse.internal.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/** What keep-alives are called, as the name, the type or the data of an event. */
final class Heartbeats {

  /** The first is documented (seeds); the others are what other services write. Assumed. */
  private static final String[] SPELLINGS = {
    "heartbeat", "ping", "keepalive", "keep-alive", "keep_alive"
  };

  private static final int LONGEST = "keep-alive".length();

  private Heartbeats() {}

  /** Whether an event of this name or type says nothing but that the backend works. */
  static boolean isOne(@Nullable String name) {
    for (String spelling : SPELLINGS) {
      if (spelling.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether data is but such a name, with or without quotes. No data is one, too (seeds). */
  static boolean isOne(byte[] data, int start, int end) {
    int from = start;
    int to = end;
    if (to - from > 1 && data[from] == '"' && data[to - 1] == '"') {
      from++;
      to--;
    }
    return from == to
        ? start == end
        : to - from <= LONGEST && isOne(new String(data, from, to - from, ISO_8859_1));
  }
}
