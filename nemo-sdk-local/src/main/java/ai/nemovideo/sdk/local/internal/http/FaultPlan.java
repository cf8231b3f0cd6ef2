package ai.nemovideo.sdk.local.internal.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Requests that are to be answered with an error instead of being served. Faults that an HTTP
 * server cannot make (reset, garbage, stall) do not belong here but into the gate in front of it.
 */
final class FaultPlan {
  private final List<Planned> planned = new ArrayList<>();

  /**
   * The answer that a request gets instead of being served.
   *
   * @param status of HTTP
   * @param code in the envelope
   * @param retryAfter for the header of that name
   */
  record Fault(int status, int code, Optional<Duration> retryAfter) {}

  private static final class Planned {
    private final String prefix;
    private final Fault fault;
    private int left;

    private Planned(String prefix, Fault fault, int left) {
      this.prefix = prefix;
      this.fault = fault;
      this.left = left;
    }
  }

  synchronized void add(String prefix, Fault fault, int times) {
    if (times > 0) {
      planned.add(new Planned(prefix, fault, times));
    }
  }

  synchronized void clear() {
    planned.clear();
  }

  /** How many requests are still to be answered so. */
  synchronized int left() {
    return planned.stream().mapToInt(next -> next.left).sum();
  }

  /** The fault that this request meets, if any; each is counted down. */
  synchronized Optional<Fault> take(String path) {
    for (Iterator<Planned> i = planned.iterator(); i.hasNext(); ) {
      Planned next = i.next();
      if (path.startsWith(next.prefix)) {
        next.left--;
        if (next.left == 0) {
          i.remove();
        }
        return Optional.of(next.fault);
      }
    }
    return Optional.empty();
  }
}
