package ai.nemovideo.sdk.internal.json;

import ai.nemovideo.sdk.api.CreditsData;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * By hand: Moshi makes records by reflection, which costs more than the rest of so small a call.
 */
final class CreditsAdapter extends JsonAdapter<CreditsData> {

  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("available", "frozen", "total");

  private final JsonAdapter<BigDecimal> decimal;

  CreditsAdapter(JsonAdapter<BigDecimal> decimal) {
    this.decimal = decimal;
  }

  @Override
  public CreditsData fromJson(JsonReader reader) throws IOException {
    BigDecimal available = null;
    BigDecimal frozen = null;
    BigDecimal total = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0 -> available = decimal.fromJson(reader);
        case 1 -> frozen = decimal.fromJson(reader);
        case 2 -> total = decimal.fromJson(reader);
        default -> {
          reader.skipName();
          reader.skipValue();
        }
      }
    }
    reader.endObject();
    return new CreditsData(available, frozen, total);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable CreditsData value) {
    throw new IllegalStateException("The client never sends a balance.");
  }
}
