package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.internal.media.PictureInfo;
import ai.nemovideo.sdk.local.internal.media.PictureInspector;
import ai.nemovideo.sdk.local.internal.media.PictureRejectedException;
import ai.nemovideo.sdk.local.internal.state.Fingerprint;
import ai.nemovideo.sdk.local.internal.state.MediaKind;
import ai.nemovideo.sdk.local.internal.state.MediaShelf;
import ai.nemovideo.sdk.local.internal.state.ServiceException;
import ai.nemovideo.sdk.local.internal.state.StoredFile;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Takes in one file: checks its type, streams it to disk within the limit, looks at pictures. */
final class UploadStore {
  private final MediaShelf shelf;

  UploadStore(MediaShelf shelf) {
    this.shelf = shelf;
  }

  StoredFile store(String givenName, InputStream bytes, long limit) throws IOException {
    String name = baseName(givenName);
    MediaKind kind =
        MediaKind.of(name)
            .orElseThrow(() ->
                ServiceException.unsupportedFile(
                    "unsupported file type: " + name + "; accepted: " + MediaKind.ACCEPTED));
    Path file = shelf.newFile(MediaKind.extension(name));
    try {
      String hash = write(name, bytes, file, limit);
      PictureInfo picture =
          kind == MediaKind.IMAGE ? inspect(name, file) : new PictureInfo("", 0, 0);
      URI url = shelf.put(file, name, kind.contentType(name));
      return new StoredFile(
          name, kind, file, url, hash, Files.size(file), picture.width(), picture.height());
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Forgets a file again, when another one of the same request was refused. */
  void discard(StoredFile file) throws IOException {
    shelf.remove(file.url(), file.path());
  }

  private static String write(String name, InputStream bytes, Path file, long limit)
      throws IOException {
    MessageDigest digest = Fingerprint.sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      byte[] buffer = new byte[64 * 1024];
      long total = 0;
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        total += read;
        if (total > limit) {
          throw tooLarge(name, limit);
        }
        out.write(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static PictureInfo inspect(String name, Path file) {
    try {
      return PictureInspector.inspect(file);
    } catch (PictureRejectedException e) {
      throw ServiceException.unsupportedFile(name + ": " + e.getMessage());
    }
  }

  private static ServiceException tooLarge(String name, long limit) {
    JsonObject data = new JsonObject();
    data.addProperty("limit_bytes", limit);
    return new ServiceException(
        4002, name + " is too large: at most " + limit / (1024 * 1024) + " MB", data);
  }

  /** What a client calls a file may contain the folders of its own machine. */
  private static String baseName(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    return name.isBlank() ? "file" : name.strip();
  }
}
