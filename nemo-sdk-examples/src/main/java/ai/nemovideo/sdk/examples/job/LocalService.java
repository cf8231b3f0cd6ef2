package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.local.DamagedStateException;
import ai.nemovideo.sdk.local.FolderInUseException;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The local service of a state folder: the one that runs already, else one in this process. */
public final class LocalService implements AutoCloseable {

  /** Enough to play with; the real service gives 100 to somebody without an account. */
  private static final long CREDITS = 10_000;

  private final URI url;
  private final @Nullable LocalNemo own;
  private final SharedUse use;
  private final Console console;

  private LocalService(URI url, @Nullable LocalNemo own, SharedUse use, Console console) {
    this.url = url;
    this.own = own;
    this.use = use;
    this.console = console;
  }

  /**
   * Connects to the service of a folder, or starts it.
   *
   * @param folder its files
   * @param console where to say that something takes time
   */
  public static LocalService open(Path folder, Console console) {
    SharedUse use = SharedUse.begin(folder);
    try {
      Optional<URI> running = LocalNemo.runningAt(folder);
      LocalNemo own = running.isPresent() ? null : begin(folder, 0);
      return new LocalService(own == null ? running.get() : own.baseUrl(), own, use, console);
    } catch (FolderInUseException e) {
      // Another program was faster: its service serves this one, too.
      return new LocalService(e.address().orElseThrow(() -> e), null, use, console);
    } catch (RuntimeException e) {
      use.close();
      throw e;
    }
  }

  /**
   * Starts the service of a folder.
   *
   * @param folder its files
   * @param port where it listens; 0 for where it was last time, else a free port
   * @param console where to say that something takes time
   * @throws BadInputException when it runs already
   */
  public static LocalService start(Path folder, int port, Console console) {
    SharedUse use = SharedUse.begin(folder);
    try {
      LocalNemo own = begin(folder, port);
      return new LocalService(own.baseUrl(), own, use, console);
    } catch (FolderInUseException e) {
      use.close();
      throw new BadInputException(
          "The local service runs already"
              + e.address().map(running -> ": " + running).orElse("")
              + ". Its files: "
              + folder);
    } catch (UncheckedIOException e) {
      use.close();
      if (port != 0 && e.getCause() instanceof BindException) {
        throw new BadInputException(
            "Another program listens at port "
                + port
                + ": give --port another one, or leave it out.");
      }
      throw e;
    }
  }

  /** Where its API is. */
  public URI url() {
    return url;
  }

  /** Stops it, if it runs in this process, as soon as no other program uses it. */
  @Override
  public void close() {
    try (use) {
      if (own != null) {
        use.untilAlone(
            () -> console.notice("Waiting for another program that uses the local service."));
        own.close();
      }
    }
  }

  private static LocalNemo begin(Path folder, int port) {
    try {
      return LocalNemo.builder()
          .port(port)
          .dataDirectory(folder)
          .durable(true)
          .scenario(Scenario.standard().toBuilder().startingCredits(CREDITS).build())
          .start();
    } catch (DamagedStateException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}
