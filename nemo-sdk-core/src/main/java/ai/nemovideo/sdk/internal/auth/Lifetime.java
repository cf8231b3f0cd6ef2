package ai.nemovideo.sdk.internal.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How long a token lives, by the service's own clock: from the {@code Date} of its answer to the
 * expiry in it. A clock that is wrong on either side does no harm.
 */
final class Lifetime {

  /** Stands in when the service does not say, or something that cannot be (seeds: 7 days). */
  static final Duration USUAL = Duration.ofDays(7);

  private Lifetime() {}

  static Duration of(@Nullable String expiresAt, Headers headers, Instant now) {
    if (expiresAt == null) {
      return USUAL;
    }
    try {
      Date sent = headers.getDate("Date");
      Duration life = Duration.between(sent == null ? now : sent.toInstant(), parse(expiresAt));
      return life.isNegative() || life.isZero() ? USUAL : life;
    } catch (DateTimeParseException e) {
      return USUAL;
    }
  }

  private static Instant parse(String text) {
    boolean zoned = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
    return OffsetDateTime.parse(zoned ? text : text + "Z").toInstant();
  }
}
