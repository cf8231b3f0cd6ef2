package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.auth.StoredToken;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import okio.Buffer;

/** A token as text in a file. Reading ignores what it does not know. */
final class TokenJson {

  private TokenJson() {}

  static String write(StoredToken token) throws IOException {
    try (Buffer json = new Buffer();
        JsonWriter writer = JsonWriter.of(json)) {
      writer.beginObject();
      writer.name("service").value(token.service());
      writer.name("client_id").value(token.clientId());
      writer.name("token").value(token.token());
      writer.name("user_id").value(token.userId());
      writer.name("expires").value(token.expires().toString());
      writer.endObject();
      return json.readUtf8();
    }
  }

  /**
   * The token in the text.
   *
   * @throws IllegalArgumentException when there is none; it never quotes the text
   */
  static StoredToken read(String json) {
    try {
      Map<String, String> fields = strings(json);
      return new StoredToken(
          field(fields, "service"),
          field(fields, "client_id"),
          field(fields, "token"),
          fields.get("user_id"),
          Instant.parse(field(fields, "expires")));
    } catch (IOException | JsonDataException | DateTimeException e) {
      throw new IllegalArgumentException("not a kept token");
    }
  }

  private static Map<String, String> strings(String json) throws IOException {
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
    reader.endObject();
    return fields;
  }

  private static String field(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return value;
  }
}
