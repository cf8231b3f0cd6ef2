package ai.nemovideo.sdk.internal.timeline;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A volume in per cent. */
final class Percent {

  private Percent() {}

  /** Rounded, which is enough to know it. */
  static String rough(double volume) {
    return of(volume, 0);
  }

  /** With a tenth, so that small changes show. */
  static String fine(double volume) {
    return of(volume, 1);
  }

  /** With all that is known, for changes that nothing else shows. */
  static String full(double volume) {
    return of(
        volume, Math.max(0, BigDecimal.valueOf(Double.isFinite(volume) ? volume : 0).scale()));
  }

  private static String of(double volume, int places) {
    if (!Double.isFinite(volume)) {
      return "?";
    }
    BigDecimal percent =
        BigDecimal.valueOf(volume).movePointRight(2).setScale(places, RoundingMode.HALF_UP);
    return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
  }
}
