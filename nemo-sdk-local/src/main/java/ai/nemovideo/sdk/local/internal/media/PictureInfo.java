package ai.nemovideo.sdk.local.internal.media;

/**
 * What an uploaded picture is.
 *
 * @param format {@code jpeg}, {@code png}, {@code gif} or {@code webp}
 * @param width in pixels, as it is to be seen: after its EXIF orientation
 * @param height in pixels, as it is to be seen: after its EXIF orientation
 */
public record PictureInfo(String format, int width, int height) {}
