package ai.nemovideo.sdk.local;

import ai.nemovideo.sdk.local.Scenario.Rendering;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process with a durable service, to be killed. It ends with its parent.
 *
 * <p>Arguments: the folder, and before which event of a turn it stops for ever, 0 for never.
 */
final class DurableMain {
  static final String AT = "at ";
  static final String STOPPED = "stopped";

  private DurableMain() {}

  static Scenario scenario() {
    return Scenario.builder().rendering(Rendering.QUICK).startingCredits(1000).build();
  }

  public static void main(String[] args) throws IOException {
    System.out.println(AT + address(Path.of(args[0]), Integer.parseInt(args[1])));
    while (System.in.read() >= 0) {
      // Until the parent ends or closes it.
    }
  }

  /** Where the service is, be it this process or another. */
  private static URI address(Path folder, int stop) {
    AtomicInteger events = new AtomicInteger();
    try {
      return LocalNemo.builder()
          .dataDirectory(folder)
          .durable(true)
          // Never waited for; without a pace nothing would come here.
          .scenario(scenario().toBuilder().pace(Duration.ofSeconds(1)).build())
          .pause(time -> {
            if (events.incrementAndGet() == stop) {
              System.out.println(STOPPED);
              new CountDownLatch(1).await();
            }
          })
          .start()
          .baseUrl();
    } catch (FolderInUseException e) {
      return e.address().orElseThrow();
    }
  }
}
