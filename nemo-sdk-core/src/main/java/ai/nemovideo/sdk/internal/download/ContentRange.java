package ai.nemovideo.sdk.internal.download;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Content-Range}.
 *
 * @param first the first byte of the answer, -1 when no byte is sent (416)
 * @param last the last byte, -1 when no byte is sent
 * @param total the size of the file, -1 when the server does not know it
 */
record ContentRange(long first, long last, long total) {

  private static final Pattern SENT =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern REFUSED =
      Pattern.compile("bytes \\*/(\\d{1,18})", Pattern.CASE_INSENSITIVE);

  /** Null when there is none, or none that makes sense. */
  static @Nullable ContentRange of(Response response) {
    String value = response.header("Content-Range");
    return value == null ? null : parse(value.strip());
  }

  static @Nullable ContentRange parse(String value) {
    Matcher refused = REFUSED.matcher(value);
    if (refused.matches()) {
      return new ContentRange(-1, -1, Long.parseLong(refused.group(1)));
    }
    Matcher sent = SENT.matcher(value);
    if (!sent.matches()) {
      return null;
    }
    long first = Long.parseLong(sent.group(1));
    long last = Long.parseLong(sent.group(2));
    long total = sent.group(3).equals("*") ? -1 : Long.parseLong(sent.group(3));
    return last < first || total >= 0 && last >= total
        ? null
        : new ContentRange(first, last, total);
  }
}
