package ai.nemovideo.sdk.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers to the digit, also when they come as text. */
final class DecimalAdapter extends JsonAdapter<BigDecimal> {

  @Override
  public BigDecimal fromJson(JsonReader reader) throws IOException {
    String text = reader.nextString();
    try {
      return Numbers.of(text);
    } catch (NumberFormatException e) {
      throw new JsonDataException("Expected a number at " + reader.getPath(), e);
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable BigDecimal value) throws IOException {
    writer.value(Objects.requireNonNull(value));
  }
}
