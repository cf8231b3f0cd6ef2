package ai.nemovideo.sdk.api;

import ai.nemovideo.sdk.internal.address.ShownAddress;
import com.squareup.moshi.Json;
import java.util.List;

/**
 * Body of the upload call for files that the service fetches itself (seeds).
 *
 * @param urls where the files are
 * @param sourceType always {@code url}
 */
public record UploadUrlsRequest(List<String> urls, @Json(name = "source_type") String sourceType) {

  /**
   * The body for some URLs.
   *
   * @param urls where the files are
   * @return the body of the call
   */
  public static UploadUrlsRequest of(List<String> urls) {
    return new UploadUrlsRequest(urls, "url");
  }

  /** Addresses without what is secret in them. */
  @Override
  public String toString() {
    return "UploadUrlsRequest[urls="
        + ShownAddress.ofAll(urls)
        + ", sourceType="
        + sourceType
        + "]";
  }
}
