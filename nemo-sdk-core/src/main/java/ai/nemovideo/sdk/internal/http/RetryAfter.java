package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.NemoClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Retry-After}: seconds, fractions of them, or a date. A date is taken relative
 * to the response's own {@code Date}, so that a wrong clock on either side does no harm.
 */
public final class RetryAfter {

  private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(31_536_000);

  private RetryAfter() {}

  public static @Nullable Duration read(Headers headers, NemoClock clock) {
    String value = headers.get("Retry-After");
    if (value == null) {
      return null;
    }
    Duration seconds = seconds(value.strip());
    if (seconds != null) {
      return seconds;
    }
    Date until = headers.getDate("Retry-After");
    if (until == null) {
      return null;
    }
    Date sent = headers.getDate("Date");
    Instant from = sent == null ? clock.now() : sent.toInstant();
    Duration wait = Duration.between(from, until.toInstant());
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private static @Nullable Duration seconds(String value) {
    if (!value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      return null;
    }
    BigDecimal seconds = new BigDecimal(value).min(LONGEST_SECONDS);
    return Duration.ofMillis(
        seconds.movePointRight(3).setScale(0, RoundingMode.CEILING).longValue());
  }
}
