package ai.nemovideo.sdk.internal.input;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the service takes (seeds). */
public final class AcceptedFormats {

  /**
   * The limit of a file (seeds: 200 MB; that these are binary megabytes is assumed, the service has
   * the last word).
   */
  public static final long MAX_BYTES = 200L * 1024 * 1024;

  /** The documented extensions, in the seeds' order. */
  public static final List<String> DOCUMENTED =
      List.of(
          "mp4", "mov", "avi", "webm", "mkv", "jpg", "png", "gif", "webp", "mp3", "wav", "m4a",
          "aac");

  /**
   * Media types by extension. HEIC is recommended by three seeds though not listed: the verdict is
   * the service's.
   */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("mp4", "video/mp4"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("avi", "video/x-msvideo"),
          Map.entry("webm", "video/webm"),
          Map.entry("mkv", "video/x-matroska"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("png", "image/png"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("heic", "image/heic"),
          Map.entry("heif", "image/heif"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("aac", "audio/aac"));

  private AcceptedFormats() {}

  /** Every extension that is let through. */
  public static Set<String> extensions() {
    return TYPES.keySet();
  }

  /** The extension of a file name in lower case; empty when it has none. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  static boolean isAccepted(String name) {
    return TYPES.containsKey(extension(name));
  }

  static boolean isImage(String name) {
    return mediaType(name).startsWith("image/");
  }

  /** The media type of a file name; a stream of bytes when it is unknown. */
  public static String mediaType(String name) {
    return TYPES.getOrDefault(extension(name), "application/octet-stream");
  }
}
