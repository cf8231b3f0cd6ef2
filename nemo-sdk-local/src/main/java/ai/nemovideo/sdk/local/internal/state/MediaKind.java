package ai.nemovideo.sdk.local.internal.state;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kind of file an upload is, by the documented list of types. */
public enum MediaKind {
  VIDEO,
  IMAGE,
  AUDIO;

  /** The documented list, for messages. */
  public static final String ACCEPTED =
      "mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac";

  private static final Map<String, MediaKind> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("mp4", VIDEO),
          Map.entry("mov", VIDEO),
          Map.entry("avi", VIDEO),
          Map.entry("webm", VIDEO),
          Map.entry("mkv", VIDEO),
          Map.entry("jpg", IMAGE),
          Map.entry("jpeg", IMAGE),
          Map.entry("png", IMAGE),
          Map.entry("gif", IMAGE),
          Map.entry("webp", IMAGE),
          Map.entry("heic", IMAGE),
          Map.entry("heif", IMAGE),
          Map.entry("mp3", AUDIO),
          Map.entry("wav", AUDIO),
          Map.entry("m4a", AUDIO),
          Map.entry("aac", AUDIO));

  /** The kind of a file name's extension, if it is an accepted one. */
  public static Optional<MediaKind> of(String filename) {
    return Optional.ofNullable(BY_EXTENSION.get(extension(filename)));
  }

  /** The lower-case extension of a file name, empty when it has none. */
  public static String extension(String filename) {
    return filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The content type of a file of this kind. */
  public String contentType(String filename) {
    String extension = extension(filename);
    return wireName() + "/" + (extension.equals("jpg") ? "jpeg" : extension);
  }

  /** As the protocol writes it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
