package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.internal.state.MediaKind;
import ai.nemovideo.sdk.local.internal.state.StoredFile;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** An uploaded file as the protocol describes it. */
final class FileInfo {
  private FileInfo() {}

  /** Of videos and sounds this service knows no more than their bytes: those fields are null. */
  static JsonObject of(StoredFile file) {
    boolean picture = file.kind() == MediaKind.IMAGE;
    JsonObject info = new JsonObject();
    info.addProperty("filename", file.filename());
    info.addProperty("file_type", file.kind().wireName());
    info.addProperty("cdn_url", file.url().toString());
    if (picture) {
      info.addProperty("duration", 0);
      info.addProperty("width", file.width());
      info.addProperty("height", file.height());
      info.addProperty("fps", 0);
    } else {
      info.add("duration", JsonNull.INSTANCE);
      info.add("width", JsonNull.INSTANCE);
      info.add("height", JsonNull.INSTANCE);
      info.add("fps", JsonNull.INSTANCE);
    }
    info.addProperty("hash", file.hash());
    return info;
  }
}
