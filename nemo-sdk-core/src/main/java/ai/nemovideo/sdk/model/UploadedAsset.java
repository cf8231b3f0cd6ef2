package ai.nemovideo.sdk.model;

import ai.nemovideo.sdk.internal.address.ShownAddress;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A file as the service knows it after the upload (vendor docs). Everything but the name may be
 * unknown.
 *
 * @param name the file's name at the service; where the state of a session tells none, what its
 *     address, its id or its place in the list calls it
 * @param type {@code image}, {@code video} or {@code audio}
 * @param url where the service keeps it
 * @param width pixels
 * @param height pixels
 * @param durationSeconds for video and audio
 */
public record UploadedAsset(
    String name,
    @Nullable String type,
    @Nullable String url,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable BigDecimal durationSeconds) {

  /** Its address without what is secret in it. */
  @Override
  public String toString() {
    return "UploadedAsset[name="
        + name
        + ", type="
        + type
        + ", url="
        + ShownAddress.of(url)
        + ", width="
        + width
        + ", height="
        + height
        + ", durationSeconds="
        + durationSeconds
        + "]";
  }
}
