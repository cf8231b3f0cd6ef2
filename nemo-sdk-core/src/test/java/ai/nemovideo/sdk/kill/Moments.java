package ai.nemovideo.sdk.kill;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The moments in the life of a program, each by a name of its own. At the one that is wanted the
 * program stops for ever, and says so: then it can be killed exactly there.
 */
final class Moments {

  /** Before the name of a moment on standard output. */
  static final String REACHED = "@moment ";

  /** Says that the program has stopped. */
  static final String STOPPED = "@stopped";

  private final Map<String, Integer> seen = new HashMap<>();
  private final String wanted;

  Moments(String wanted) {
    this.wanted = wanted;
  }

  synchronized void reached(String moment) {
    int times = seen.merge(moment, 1, Integer::sum);
    String name = times == 1 ? moment : moment + " #" + times;
    System.out.println(REACHED + name);
    if (name.equals(wanted)) {
      System.out.println(STOPPED);
      while (true) {
        LockSupport.park(this);
      }
    }
  }
}
