package ai.nemovideo.sdk.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A durable service was to start in a folder in which another one runs already. Whoever only wants
 * a service on that folder can talk to the one that is there.
 */
public final class FolderInUseException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final transient Path folder;
  private final transient Optional<URI> address;

  /**
   * Says who has a folder.
   *
   * @param folder which cannot be had
   * @param address of the service that has it, when it has told it
   */
  public FolderInUseException(Path folder, Optional<URI> address) {
    super(
        "A local service runs on "
            + folder
            + " already"
            + address
                .map(url -> ", at " + url + ": connect to that one, or end it first.")
                .orElse(" and has not told its address yet: try again, or end it first."));
    this.folder = folder;
    this.address = address;
  }

  /**
   * The folder that cannot be had.
   *
   * @return as it was given to {@link LocalNemo.Builder#dataDirectory}
   */
  public Path folder() {
    return folder;
  }

  /**
   * Where the service is that has the folder.
   *
   * @return its base URL, empty when it is only just starting
   */
  public Optional<URI> address() {
    return address;
  }
}
