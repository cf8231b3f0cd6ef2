package ai.nemovideo.sdk.internal.job;

import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A handle as one line of JSON. All values are texts, so that no reader turns an id into a rounded
 * number; unknown names are ignored, a newer version is refused.
 */
public final class HandleLine {

  private static final int VERSION = 1;
  private static final int LONGEST = 64 * 1024;

  private HandleLine() {}

  public static String write(JobHandle handle) {
    return new AsciiObject()
        .put("nemo_job", Integer.toString(VERSION))
        .put("id", handle.id())
        .put("rev", Integer.toString(handle.revision()))
        .put("step", handle.step().name())
        .put("started", handle.startedAt().toString())
        .put("service", handle.service())
        .put("account", handle.account())
        .put("request", handle.request())
        .put("session", handle.sessionId())
        .put("uploads", Integer.toString(handle.uploads()))
        .put("state", handle.stateDigest())
        .put("credits", text(handle.credits()))
        .put("render", handle.renderId())
        .put("attempt", Integer.toString(handle.renderAttempt()))
        .put("format", handle.output().format())
        .put("quality", handle.output().quality())
        .put("resolution", handle.output().resolution())
        .put("fps", text(handle.output().fps()))
        .toString();
  }

  public static JobHandle read(String line) {
    if (line.length() > LONGEST) {
      throw no("it is too long", null);
    }
    Map<String, String> fields;
    int version;
    try {
      fields = fields(line.strip());
      version = number(fields, "nemo_job");
    } catch (IOException | JsonDataException | IllegalArgumentException e) {
      throw no(e.getMessage(), e);
    }
    if (version > VERSION) {
      throw new IllegalArgumentException(
          "The job handle is of version " + version + "; this SDK reads up to " + VERSION + ".");
    }
    try {
      return handle(fields);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw no(e.getMessage(), e);
    }
  }

  private static IllegalArgumentException no(@Nullable String why, @Nullable Exception cause) {
    return new IllegalArgumentException("This is no job handle: " + why, cause);
  }

  private static JobHandle handle(Map<String, String> fields) {
    String fps = fields.get("fps");
    String credits = fields.get("credits");
    return new JobHandle(
        required(fields, "id"),
        number(fields, "rev"),
        JobStep.valueOf(required(fields, "step")),
        Instant.parse(required(fields, "started")),
        required(fields, "service"),
        required(fields, "account"),
        required(fields, "request"),
        fields.get("session"),
        number(fields, "uploads"),
        fields.get("state"),
        credits == null ? null : new BigDecimal(credits),
        fields.get("render"),
        number(fields, "attempt"),
        new OutputSettings(
            required(fields, "format"),
            required(fields, "quality"),
            fields.get("resolution"),
            fps == null ? null : Integer.valueOf(fps)));
  }

  private static Map<String, String> fields(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(line));
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
    if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
      throw new IllegalArgumentException("there is text behind it");
    }
    return fields;
  }

  private static int number(Map<String, String> fields, String name) {
    return Integer.parseInt(required(fields, name));
  }

  private static String required(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("it has no \"" + name + "\"");
    }
    return value;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
