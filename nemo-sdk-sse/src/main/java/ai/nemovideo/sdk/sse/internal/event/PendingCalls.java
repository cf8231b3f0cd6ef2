package ai.nemovideo.sdk.sse.internal.event;

import ai.nemovideo.sdk.sse.AgentEvent.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Calls that were announced ({@code partial}) and not made yet. A server makes them a moment later,
 * under the same id (observed on ADK servers), maybe with an id or arguments that the announcement
 * lacks (assumed).
 */
final class PendingCalls {

  /** So many wait at one time. */
  static final int MAX = 64;

  /**
   * A call.
   *
   * @param by who announced it
   */
  record Pending(ToolCall call, Voice by) {}

  private final List<Pending> pending = new ArrayList<>(0);

  /** Notes a call, in place of what was known of it. */
  void add(ToolCall call, Voice by) {
    Pending fresh = new Pending(call, by);
    String id = call.id();
    Pending known = find(p -> id == null ? p.equals(fresh) : id.equals(p.call.id()));
    if (known == null) {
      pending.add(fresh);
    } else {
      pending.set(pending.indexOf(known), fresh);
    }
  }

  /** The call is made: it no longer waits. */
  void remove(ToolCall made, Voice by) {
    String id = made.id();
    Pending announced = id == null ? null : find(p -> id.equals(p.call.id()));
    if (announced == null) {
      announced = find(p -> isNamedLike(made, p, by) && p.call.argsJson().equals(made.argsJson()));
    }
    if (announced == null) {
      announced = find(p -> isNamedLike(made, p, by) && p.call.argsJson().equals("{}"));
    }
    pending.remove(announced);
  }

  private static boolean isNamedLike(ToolCall made, Pending p, Voice by) {
    return p.call.id() == null && p.by == by && p.call.name().equals(made.name());
  }

  /** Takes out the calls that need not wait any more. */
  List<ToolCall> take(Predicate<Pending> which) {
    if (pending.isEmpty()) {
      return List.of();
    }
    List<ToolCall> taken = pending.stream().filter(which).map(Pending::call).toList();
    pending.removeIf(which);
    return taken;
  }

  /** Takes out the oldest when too many wait. */
  List<ToolCall> takeSurplus() {
    return pending.size() > MAX ? List.of(pending.remove(0).call) : List.of();
  }

  private @Nullable Pending find(Predicate<Pending> which) {
    for (Pending p : pending) {
      if (which.test(p)) {
        return p;
      }
    }
    return null;
  }
}
