package ai.nemovideo.sdk.api;

import ai.nemovideo.sdk.internal.address.ShownAddress;
import com.squareup.moshi.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of the upload call.
 *
 * @param files one entry per file
 * @param sessionStateApplied whether the session knows the files already (vendor docs)
 */
public record UploadData(
    @Nullable List<File> files,
    @Json(name = "session_state_applied") @Nullable Boolean sessionStateApplied) {

  /**
   * An uploaded file (vendor docs).
   *
   * @param filename its name at the service
   * @param fileType {@code video}, {@code image} or {@code audio}
   * @param cdnUrl where it can be fetched
   * @param duration seconds
   * @param width pixels
   * @param height pixels
   * @param fps frames per second
   * @param hash a digest of the bytes
   */
  public record File(
      @Nullable String filename,
      @Json(name = "file_type") @Nullable String fileType,
      @Json(name = "cdn_url") @Nullable String cdnUrl,
      @Nullable BigDecimal duration,
      @Nullable BigDecimal width,
      @Nullable BigDecimal height,
      @Nullable BigDecimal fps,
      @Nullable String hash) {

    /** Its address without what is secret in it. */
    @Override
    public String toString() {
      return "File[filename="
          + filename
          + ", fileType="
          + fileType
          + ", cdnUrl="
          + ShownAddress.of(cdnUrl)
          + ", duration="
          + duration
          + ", width="
          + width
          + ", height="
          + height
          + ", fps="
          + fps
          + ", hash="
          + hash
          + "]";
    }
  }
}
