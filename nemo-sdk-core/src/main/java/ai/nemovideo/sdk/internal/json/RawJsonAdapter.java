package ai.nemovideo.sdk.internal.json;

import ai.nemovideo.sdk.api.RawJson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import okio.BufferedSink;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Source text in, the same source text out. Moshi's untyped maps would turn 5000 into 5000.0. */
final class RawJsonAdapter extends JsonAdapter<RawJson> {

  @Override
  public RawJson fromJson(JsonReader reader) throws IOException {
    try (BufferedSource source = reader.nextSource()) {
      return new RawJson(source.readUtf8());
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable RawJson value) throws IOException {
    try (BufferedSink sink = writer.valueSink()) {
      sink.writeUtf8(Objects.requireNonNull(value).text());
    }
  }
}
