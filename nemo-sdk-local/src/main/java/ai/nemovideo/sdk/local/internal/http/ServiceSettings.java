package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.Pause;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What does not change while the service runs.
 *
 * @param port of the API, 0 for a free one
 * @param dataDirectory where files are kept, or empty for a temporary folder
 * @param durable whether all that is known is kept there, too, and found again
 * @param clock dates tokens and charges
 * @param pause lets time pass
 * @param gated whether both ports are gates, where connections can be broken
 */
public record ServiceSettings(
    int port,
    Optional<Path> dataDirectory,
    boolean durable,
    InstantSource clock,
    Pause pause,
    boolean gated) {

  public ServiceSettings {
    if (durable && dataDirectory.isEmpty()) {
      throw new IllegalStateException(
          "a durable service needs a folder: set dataDirectory beside durable(true)");
    }
  }
}
