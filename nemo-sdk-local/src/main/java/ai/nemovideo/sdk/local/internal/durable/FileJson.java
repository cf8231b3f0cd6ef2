package ai.nemovideo.sdk.local.internal.durable;

import ai.nemovideo.sdk.local.internal.state.MediaKind;
import ai.nemovideo.sdk.local.internal.state.StoredFile;
import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Path;

/** An uploaded file as it is kept. */
final class FileJson {
  private FileJson() {}

  static JsonObject of(StoredFile file) {
    JsonObject json = new JsonObject();
    json.addProperty("name", file.filename());
    json.addProperty("kind", file.kind().name());
    json.addProperty("file", file.path().getFileName().toString());
    json.addProperty("url", file.url().toString());
    json.addProperty("hash", file.hash());
    json.addProperty("bytes", file.bytes());
    json.addProperty("width", file.width());
    json.addProperty("height", file.height());
    return json;
  }

  /** The file of this name in a folder, and nowhere else. */
  static Path in(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!file.equals(file.normalize()) || !folder.equals(file.getParent())) {
      throw new IllegalArgumentException("not the name of a file: " + name);
    }
    return file;
  }

  static StoredFile read(JsonObject json, Path folder) {
    return new StoredFile(
        Json.text(json, "name"),
        MediaKind.valueOf(Json.text(json, "kind")),
        in(folder, Json.text(json, "file")),
        URI.create(Json.text(json, "url")),
        Json.text(json, "hash"),
        Json.number(json, "bytes"),
        (int) Json.number(json, "width"),
        (int) Json.number(json, "height"));
  }
}
