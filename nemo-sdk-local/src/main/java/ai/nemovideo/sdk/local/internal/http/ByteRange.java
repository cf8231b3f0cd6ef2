package ai.nemovideo.sdk.local.internal.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a file an answer carries.
 *
 * @param kind whether it is the whole file, a part, or a range outside of it
 * @param first the first byte
 * @param length how many bytes
 */
record ByteRange(Kind kind, long first, long length) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  enum Kind {
    WHOLE,
    PART,
    UNSATISFIABLE
  }

  static ByteRange whole(long size) {
    return new ByteRange(Kind.WHOLE, 0, size);
  }

  /** What a {@code Range} header asks for; several ranges or nonsense mean the whole file. */
  static ByteRange of(Optional<String> header, long size) {
    Matcher m = SINGLE.matcher(header.orElse(""));
    if (!m.matches() || m.group(1).isEmpty() && m.group(2).isEmpty()) {
      return whole(size);
    }
    if (m.group(1).isEmpty()) {
      long suffix = Math.min(size, Long.parseLong(m.group(2)));
      return suffix == 0
          ? new ByteRange(Kind.UNSATISFIABLE, 0, 0)
          : new ByteRange(Kind.PART, size - suffix, suffix);
    }
    long first = Long.parseLong(m.group(1));
    long last = m.group(2).isEmpty() ? size - 1 : Long.parseLong(m.group(2));
    if (!m.group(2).isEmpty() && last < first) {
      return whole(size);
    }
    return first >= size
        ? new ByteRange(Kind.UNSATISFIABLE, 0, 0)
        : new ByteRange(Kind.PART, first, Math.min(last, size - 1) - first + 1);
  }
}
