package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.internal.state.ServiceException;
import ai.nemovideo.sdk.local.internal.state.Session;
import ai.nemovideo.sdk.local.internal.state.Sessions;
import ai.nemovideo.sdk.local.internal.state.StoredFile;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Uploads by multipart body or by address. A request is taken in whole or not at all. */
final class UploadEndpoint {
  private final Sessions sessions;
  private final Guard guard;
  private final UploadStore store;
  private final Supplier<Scenario> scenario;

  UploadEndpoint(Sessions sessions, Guard guard, UploadStore store, Supplier<Scenario> scenario) {
    this.sessions = sessions;
    this.guard = guard;
    this.store = store;
    this.scenario = scenario;
  }

  void upload(Call call) throws IOException {
    Session session = sessions.of(guard.account(call), call.param(0));
    List<StoredFile> files = received(call, session);
    JsonArray infos = new JsonArray();
    files.forEach(file -> infos.add(FileInfo.of(file)));
    JsonObject data = new JsonObject();
    data.add("files", infos);
    data.addProperty("session_state_applied", true);
    call.ok(data);
  }

  private List<StoredFile> received(Call call, Session session) throws IOException {
    Optional<String> boundary = MultipartReader.boundary(call.contentType());
    List<StoredFile> files = new ArrayList<>();
    try {
      if (boundary.isPresent()) {
        fromParts(new MultipartReader(call.body(), boundary.get()), files);
      } else {
        fromUrls(call.json(), files);
      }
      if (files.isEmpty()) {
        throw ServiceException.badRequest("no file: send parts named 'files', or urls");
      }
      session.add(files);
      return files;
    } catch (IOException | RuntimeException e) {
      for (StoredFile file : files) {
        store.discard(file);
      }
      throw e;
    }
  }

  private void fromParts(MultipartReader reader, List<StoredFile> files) throws IOException {
    for (var part = reader.next(); part.isPresent(); part = reader.next()) {
      Optional<String> filename = part.get().filename();
      if (part.get().name().equals("files") && filename.isPresent()) {
        files.add(store.store(filename.get(), part.get().body(), scenario.get().uploadLimit()));
      }
    }
  }

  private void fromUrls(JsonObject body, List<StoredFile> files) throws IOException {
    JsonElement urls = body.get("urls");
    if (urls != null && urls.isJsonArray()) {
      for (JsonElement url : urls.getAsJsonArray()) {
        files.add(fromUrl(url.isJsonPrimitive() ? url.getAsString() : ""));
      }
    }
  }

  private StoredFile fromUrl(String address) throws IOException {
    URI uri = LoopbackFetch.check(address);
    try (InputStream in = LoopbackFetch.open(uri)) {
      return store.store(uri.getPath(), in, scenario.get().uploadLimit());
    }
  }
}
