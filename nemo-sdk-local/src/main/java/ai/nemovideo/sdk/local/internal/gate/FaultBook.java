package ai.nemovideo.sdk.local.internal.gate;

import ai.nemovideo.sdk.local.WireFault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The faults that are planned, in order; each strikes the first requests that fit it. */
public final class FaultBook {
  private final List<Planned> planned = new ArrayList<>();

  private static final class Planned {
    private final Optional<String> method;
    private final PathPattern path;
    private final WireFault fault;
    private int left;

    private Planned(Optional<String> method, PathPattern path, WireFault fault, int left) {
      this.method = method;
      this.path = path;
      this.fault = fault;
      this.left = left;
    }

    private boolean fits(String gotMethod, String gotPath) {
      return method.map(gotMethod::equalsIgnoreCase).orElse(true) && path.matches(gotPath);
    }
  }

  public synchronized void add(Optional<String> method, String path, WireFault fault, int times) {
    if (times > 0) {
      planned.add(new Planned(method, PathPattern.of(path), fault, times));
    }
  }

  public synchronized void clear() {
    planned.clear();
  }

  /** How many requests are still to be struck. */
  public synchronized int left() {
    return planned.stream().mapToInt(next -> next.left).sum();
  }

  /** The fault that this request meets, if any; each is counted down. */
  synchronized Optional<WireFault> take(RequestHead head) {
    for (Iterator<Planned> i = planned.iterator(); i.hasNext(); ) {
      Planned next = i.next();
      if (next.fits(head.method(), head.path())) {
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
