package ai.nemovideo.sdk.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Whole numbers, also when they come as text or with a point. */
final class LongAdapter extends JsonAdapter<Long> {

  @Override
  public Long fromJson(JsonReader reader) throws IOException {
    String text = reader.nextString();
    try {
      return Numbers.of(text).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new JsonDataException("Expected a whole number at " + reader.getPath(), e);
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Long value) throws IOException {
    writer.value(value);
  }
}
