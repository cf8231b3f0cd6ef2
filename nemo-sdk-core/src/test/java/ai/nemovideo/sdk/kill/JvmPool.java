package ai.nemovideo.sdk.kill;

import java.util.ArrayDeque;
import java.util.Deque;

/** Processes that are started ahead: while a test uses one, the next are on their way. */
final class JvmPool implements AutoCloseable {

  private static final int AHEAD = 2;

  private final Class<?> program;
  private final Deque<Jvm> ready = new ArrayDeque<>();
  private int left;

  /**
   * @param count how many are needed in all
   */
  JvmPool(Class<?> program, int count) {
    this.program = program;
    this.left = count;
  }

  Jvm next() {
    while (left > 0 && ready.size() <= AHEAD) {
      ready.add(Jvm.start(program));
      left--;
    }
    return ready.isEmpty() ? Jvm.start(program) : ready.remove();
  }

  @Override
  public void close() {
    ready.forEach(Jvm::close);
  }
}
