package ai.nemovideo.sdk.local.internal.state;

import java.net.URI;
import java.nio.file.Path;

/**
 * An uploaded file.
 *
 * @param filename as the client called it; never used as a path
 * @param kind what it is
 * @param path where it lies
 * @param url where it is served
 * @param hash of its bytes, SHA-256 in hex
 * @param bytes its size
 * @param width of a picture as it is seen, otherwise 0
 * @param height of a picture as it is seen, otherwise 0
 */
public record StoredFile(
    String filename,
    MediaKind kind,
    Path path,
    URI url,
    String hash,
    long bytes,
    int width,
    int height) {

  public boolean portrait() {
    return height > width;
  }
}
