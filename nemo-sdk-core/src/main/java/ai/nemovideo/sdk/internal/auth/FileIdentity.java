package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.internal.disk.PrivateFile;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Kept in a folder, by default {@code ~/.config/nemovideo} (seeds): the client id as plain text,
 * the token as JSON. Where the folder cannot be written the values live in memory, with a warning:
 * making a video matters more.
 */
public final class FileIdentity implements Identity {

  private static final Logger LOG = System.getLogger("ai.nemovideo.sdk");

  private final PrivateFile clientIdFile;
  private final PrivateFile tokenFile;
  private final @Nullable String givenClientId;
  private @Nullable String clientId;
  private @Nullable StoredToken token;

  public FileIdentity(Path folder, @Nullable String givenClientId) {
    this.clientIdFile = new PrivateFile(folder.resolve("client_id"));
    this.tokenFile = new PrivateFile(folder.resolve("anonymous_token.json"));
    this.givenClientId = givenClientId;
  }

  @Override
  public synchronized String clientId() {
    if (givenClientId != null) {
      return givenClientId;
    }
    String known = clientId;
    if (known == null) {
      known = readOrMake();
      clientId = known;
    }
    return known;
  }

  @Override
  public synchronized @Nullable StoredToken load() {
    if (token == null) {
      try {
        String json = tokenFile.read();
        token = json == null ? null : parse(json);
      } catch (IOException | JsonDataException | DateTimeException e) {
        LOG.log(
            Logger.Level.WARNING, "The kept anonymous token cannot be read; a new one is taken.");
      }
    }
    return token;
  }

  @Override
  public synchronized void save(StoredToken fresh) {
    token = fresh;
    try (Buffer json = new Buffer();
        JsonWriter writer = JsonWriter.of(json)) {
      writer.beginObject();
      writer.name("service").value(fresh.service());
      writer.name("client_id").value(fresh.clientId());
      writer.name("token").value(fresh.token());
      writer.name("user_id").value(fresh.userId());
      writer.name("expires").value(fresh.expires().toString());
      writer.endObject();
      tokenFile.write(json.readUtf8());
    } catch (IOException e) {
      LOG.log(
          Logger.Level.WARNING, "The anonymous token cannot be kept on disk: {0}", e.toString());
    }
  }

  private String readOrMake() {
    try {
      String kept = clientIdFile.read();
      if (kept != null && !kept.isBlank()) {
        return kept;
      }
    } catch (IOException e) {
      LOG.log(Logger.Level.WARNING, "The client id cannot be read: {0}", e.toString());
    }
    String fresh = UUID.randomUUID().toString();
    try {
      clientIdFile.write(fresh);
    } catch (IOException e) {
      LOG.log(Logger.Level.WARNING, "The client id cannot be kept on disk: {0}", e.toString());
    }
    return fresh;
  }

  private static @Nullable StoredToken parse(String json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json));
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (reader.peek() == JsonReader.Token.STRING) {
        fields.put(name, reader.nextString());
      } else {
        reader.skipValue();
      }
    }
    String service = fields.get("service");
    String client = fields.get("client_id");
    String secret = fields.get("token");
    String expires = fields.get("expires");
    if (service == null || client == null || secret == null || expires == null) {
      return null;
    }
    return new StoredToken(service, client, secret, fields.get("user_id"), Instant.parse(expires));
  }
}
