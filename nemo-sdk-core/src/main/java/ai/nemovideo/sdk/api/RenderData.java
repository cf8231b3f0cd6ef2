package ai.nemovideo.sdk.api;

import ai.nemovideo.sdk.internal.address.ShownAddress;
import com.squareup.moshi.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Answer of the render calls. Dialect 1 (vendor docs) has {@code outputUrl} inside {@code data},
 * dialect 2 (seeds) has {@code output.url} at the top level; this record reads both.
 *
 * @param id the render
 * @param status {@code pending}, {@code processing}, {@code completed} or {@code failed}
 * @param progress 0 to 100
 * @param outputUrl where the file is (dialect 1)
 * @param outputUrlSnake the same under the spelling of the other endpoints (assumed)
 * @param output where the file is (dialect 2)
 * @param error why it failed: text or an object
 */
public record RenderData(
    @Nullable String id,
    @Nullable String status,
    @Nullable BigDecimal progress,
    @Nullable String outputUrl,
    @Json(name = "output_url") @Nullable String outputUrlSnake,
    @Nullable Output output,
    @Nullable RawJson error) {

  /**
   * Where the file is (dialect 2).
   *
   * @param url where the file is
   * @param duration seconds
   * @param size bytes
   */
  public record Output(
      @Nullable String url, @Nullable BigDecimal duration, @Nullable BigDecimal size) {

    /** Its address without what is secret in it. */
    @Override
    public String toString() {
      return "Output[url="
          + ShownAddress.of(url)
          + ", duration="
          + duration
          + ", size="
          + size
          + "]";
    }
  }

  /** Addresses without what is secret in them. */
  @Override
  public String toString() {
    return "RenderData[id="
        + id
        + ", status="
        + status
        + ", progress="
        + progress
        + ", outputUrl="
        + ShownAddress.of(outputUrl)
        + ", outputUrlSnake="
        + ShownAddress.of(outputUrlSnake)
        + ", output="
        + output
        + ", error="
        + error
        + "]";
  }
}
