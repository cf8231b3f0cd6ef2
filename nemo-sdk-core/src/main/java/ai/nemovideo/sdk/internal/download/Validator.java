package ai.nemovideo.sdk.internal.download;

import java.time.Duration;
import java.util.Date;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a server calls the version of a file, as far as a range may be asked for under it (RFC 9110,
 * 13.1.5): a strong entity tag; or, from a server that has no entity tags, a date of the last
 * change that lies so far back that the file was surely not changed again in the same second.
 */
final class Validator {

  /** The RFC asks for a second on the same clock; a minute does for two clocks. */
  private static final Duration LONG_AGO = Duration.ofMinutes(1);

  /** Only what may stand in a header of ours as it is. */
  private static final Pattern STRONG_TAG = Pattern.compile("\"[\\x21\\x23-\\x7e]{0,500}\"");

  private static final Pattern DATE =
      Pattern.compile("\\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");

  private Validator() {}

  static @Nullable String of(Headers headers) {
    String tag = headers.get("ETag");
    if (tag != null) {
      return isStrongTag(tag) ? tag : null;
    }
    Date changed = headers.getDate("Last-Modified");
    Date sent = headers.getDate("Date");
    if (changed == null || sent == null) {
      return null;
    }
    Duration age = Duration.between(changed.toInstant(), sent.toInstant());
    String date = headers.get("Last-Modified");
    return age.compareTo(LONG_AGO) >= 0 && isUsable(date) ? date : null;
  }

  /** Whether a validator that comes from a file may stand in a header. */
  static boolean isUsable(@Nullable String validator) {
    return validator != null && (isStrongTag(validator) || DATE.matcher(validator).matches());
  }

  /** Whether an answer names another version than the one that was asked for. */
  static boolean isContradicted(String validator, Headers headers) {
    String said = headers.get(isStrongTag(validator) ? "ETag" : "Last-Modified");
    return said != null && !said.equals(validator);
  }

  private static boolean isStrongTag(String tag) {
    return STRONG_TAG.matcher(tag).matches();
  }
}
