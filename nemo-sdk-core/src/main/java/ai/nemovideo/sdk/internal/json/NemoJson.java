package ai.nemovideo.sdk.internal.json;

import ai.nemovideo.sdk.api.RawJson;
import com.squareup.moshi.Moshi;
import java.math.BigDecimal;

/** The one Moshi of the SDK. */
public final class NemoJson {

  private static final Moshi MOSHI =
      new Moshi.Builder()
          .add(new EnvelopeAdapterFactory())
          .add(RawJson.class, new RawJsonAdapter().nullSafe())
          .add(Long.class, new LongAdapter().nullSafe())
          .add(BigDecimal.class, new DecimalAdapter().nullSafe())
          .build();

  private NemoJson() {}

  public static Moshi moshi() {
    return MOSHI;
  }
}
