package ai.nemovideo.sdk.local.internal.http;

import java.io.IOException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports to try, one after the other; 0 is any free one.
 *
 * @param ports the best one first
 */
record PortChoice(List<Integer> ports) {
  /**
   * Below the ranges from which systems take ports for outgoing connections, so that a port is
   * likely to be free again when the service comes back for it.
   */
  private static final int LOWEST = 20_000;

  private static final int ABOVE = 32_000;
  private static final int DRAWS = 20;

  PortChoice {
    ports = List.copyOf(ports);
  }

  static PortChoice only(int port) {
    return new PortChoice(List.of(port));
  }

  /** The port of the last time, or else one that can be had again the next time. */
  static PortChoice again(Optional<Integer> before) {
    List<Integer> ports = new ArrayList<>();
    before.ifPresent(ports::add);
    for (int i = 0; i < DRAWS; i++) {
      ports.add(ThreadLocalRandom.current().nextInt(LOWEST, ABOVE));
    }
    ports.add(0);
    return new PortChoice(ports);
  }

  /** Opens something on a port. */
  @FunctionalInterface
  interface Opening<T> {
    T on(int port) throws IOException;
  }

  /** Opens it on the first port that nobody has. */
  <T> T open(Opening<T> opening) throws IOException {
    for (int port : ports.subList(0, ports.size() - 1)) {
      try {
        return opening.on(port);
      } catch (BindException taken) {
        // The next one, then.
      }
    }
    return opening.on(ports.get(ports.size() - 1));
  }
}
