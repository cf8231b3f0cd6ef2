package ai.nemovideo.sdk.internal.download;

import java.util.Locale;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.MediaType;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what is no video: pages and messages must never be saved as .mp4, whatever type they are
 * sent under.
 */
final class MediaCheck {

  /** So many bytes tell text from media. */
  static final int ENOUGH = 512;

  private static final Set<String> APPLICATION_TYPES =
      Set.of("octet-stream", "mp4", "x-mp4", "quicktime", "x-matroska");
  private static final String WHITE = " \t\r\n\f";
  private static final int FIRST_PRINTABLE = 0x20;
  private static final ByteString UTF8_MARK = ByteString.decodeHex("efbbbf");
  private static final ByteString UTF16_BIG = ByteString.decodeHex("feff");
  private static final ByteString UTF16_LITTLE = ByteString.decodeHex("fffe");

  private MediaCheck() {}

  /** Looks at what the answer says of itself. No type at all is left to the first bytes. */
  static void requireMedia(Headers headers, @Nullable MediaType type) {
    if (type != null && !isPlausible(type)) {
      throw new RefusedFileException(
          "it sent " + type.type() + "/" + type.subtype() + " instead of a video");
    }
    String encoding = headers.get("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new RefusedFileException("it sent the video in the encoding " + encoding);
    }
  }

  /**
   * Looks at the first bytes, and refuses only what is evidently text. Not everything that lacks
   * the {@code ftyp} of an MP4: a service may deliver other containers, and a file that was paid
   * for is rather saved and looked at than lost. Every container has bytes below the blank among
   * its first ones (sizes, versions, flags), and text has none but those for lines.
   */
  static void requireMedia(ByteString start) {
    if (start.startsWith(UTF16_BIG) || start.startsWith(UTF16_LITTLE)) {
      throw text();
    }
    int from = start.startsWith(UTF8_MARK) ? UTF8_MARK.size() : 0;
    while (from < start.size() && WHITE.indexOf(start.getByte(from)) >= 0) {
      from++;
    }
    boolean markup = from < start.size() && "<{[".indexOf(start.getByte(from)) >= 0;
    if (markup || !hasControls(start)) {
      throw text();
    }
  }

  private static boolean isPlausible(MediaType type) {
    String kind = type.type().toLowerCase(Locale.ROOT);
    String subtype = type.subtype().toLowerCase(Locale.ROOT);
    return kind.equals("video")
        || kind.equals("binary")
        || kind.equals("application") && APPLICATION_TYPES.contains(subtype);
  }

  private static boolean hasControls(ByteString bytes) {
    for (int i = 0; i < bytes.size(); i++) {
      int value = bytes.getByte(i);
      if (value >= 0 && value < FIRST_PRINTABLE && WHITE.indexOf(value) < 0) {
        return true;
      }
    }
    return false;
  }

  private static RefusedFileException text() {
    return new RefusedFileException("it sent text instead of a video");
  }
}
