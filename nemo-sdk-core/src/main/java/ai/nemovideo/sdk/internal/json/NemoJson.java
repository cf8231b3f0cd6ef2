package ai.nemovideo.sdk.internal.json;

import ai.nemovideo.sdk.api.CreditsData;
import ai.nemovideo.sdk.api.RawJson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.math.BigDecimal;

/** The one Moshi of the SDK. */
public final class NemoJson {

  private static final JsonAdapter<BigDecimal> DECIMAL = new DecimalAdapter().nullSafe();

  private static final Moshi MOSHI =
      new Moshi.Builder()
          .add(new EnvelopeAdapterFactory())
          .add(RawJson.class, new RawJsonAdapter().nullSafe())
          .add(Long.class, new LongAdapter().nullSafe())
          .add(BigDecimal.class, DECIMAL)
          .add(CreditsData.class, new CreditsAdapter(DECIMAL).nullSafe())
          .build();

  private NemoJson() {}

  public static Moshi moshi() {
    return MOSHI;
  }
}
