package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.json.JsonCursor;
import java.math.BigDecimal;

/** Reads volumes; {@link DraftKeys} says what is assumed. */
final class Volume {

  /** A bare number above it is a percentage. */
  private static final BigDecimal LOUDEST = BigDecimal.valueOf(2);

  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
  private static final int HUNDREDTHS = -2;

  private Volume() {}

  /** The value that comes next, as a part of the full volume; NaN when it is none. */
  static double of(JsonCursor cursor) {
    BigDecimal value = cursor.percentage();
    if (value == null || value.signum() < 0) {
      return Double.NaN;
    }
    boolean percent = cursor.wasPercentage() || value.compareTo(LOUDEST) > 0;
    if (!cursor.wasPercentage() && value.compareTo(MOST_PERCENT) > 0) {
      return Double.NaN;
    }
    BigDecimal part = percent ? value.scaleByPowerOfTen(HUNDREDTHS) : value;
    return part.compareTo(LOUDEST) <= 0 ? part.doubleValue() : Double.NaN;
  }
}
