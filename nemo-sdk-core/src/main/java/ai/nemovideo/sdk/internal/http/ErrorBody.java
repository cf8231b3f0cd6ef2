package ai.nemovideo.sdk.internal.http;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The code and words in a body that says no, whatever its dialect: the envelope, {@code
 * {"error":…}} or {@code {"detail":…}}. HTML and other noise give nothing.
 *
 * @param code the envelope's code, or null
 * @param message its words, or null
 */
record ErrorBody(@Nullable Integer code, @Nullable String message) {

  private static final ErrorBody NOTHING = new ErrorBody(null, null);
  private static final long MOST_BYTES = 64 * 1024;
  private static final int MOST_WORDS = 500;

  static ErrorBody read(@Nullable ResponseBody body, Secrets secrets) {
    if (body == null) {
      return NOTHING;
    }
    try (body) {
      body.source().request(MOST_BYTES);
      Buffer start = new Buffer();
      start.write(
          body.source().getBuffer(), Math.min(MOST_BYTES, body.source().getBuffer().size()));
      return parse(start, secrets);
    } catch (IOException | JsonDataException e) {
      return NOTHING;
    }
  }

  private static ErrorBody parse(Buffer json, Secrets secrets) throws IOException {
    Integer code = null;
    String message = null;
    JsonReader reader = JsonReader.of(json);
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      JsonReader.Token token = reader.peek();
      if (name.equals("code") && token == JsonReader.Token.NUMBER) {
        code = reader.nextInt();
      } else if (message == null && isWords(name) && token == JsonReader.Token.STRING) {
        String words = secrets.hide(reader.nextString());
        message = words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words;
      } else {
        reader.skipValue();
      }
    }
    return new ErrorBody(code, message);
  }

  private static boolean isWords(String name) {
    return name.equals("message") || name.equals("error") || name.equals("detail");
  }
}
