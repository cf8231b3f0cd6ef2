package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The local service of a state folder: the one that runs already, else one in this process. */
public final class LocalService implements AutoCloseable {

  /** Enough to play with; the real service gives 100 to somebody without an account. */
  private static final long CREDITS = 10_000;

  private final URI url;
  private final @Nullable LocalNemo own;

  private LocalService(URI url, @Nullable LocalNemo own) {
    this.url = url;
    this.own = own;
  }

  /** Connects to the service of a folder, or starts it. */
  public static LocalService open(Path folder) {
    return start(folder, 0);
  }

  /**
   * Starts the service of a folder.
   *
   * @param folder its files
   * @param port where it listens; 0 for where it was last time, else a free port
   */
  public static LocalService start(Path folder, int port) {
    LocalNemo service =
        LocalNemo.builder()
            .port(port)
            .dataDirectory(folder)
            .scenario(Scenario.standard().toBuilder().startingCredits(CREDITS).build())
            .start();
    return new LocalService(service.baseUrl(), service);
  }

  /** Where its API is. */
  public URI url() {
    return url;
  }

  /** Stops it, if it runs in this process. */
  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
