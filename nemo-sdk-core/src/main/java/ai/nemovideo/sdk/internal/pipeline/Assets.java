package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.api.UploadData;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** From the wire's description of an uploaded file to ours. */
final class Assets {

  private Assets() {}

  static UploadedAsset of(UploadData.File file, String givenName) {
    String name = file.filename();
    return new UploadedAsset(
        name == null || name.isBlank() ? givenName : name,
        file.fileType(),
        file.cdnUrl(),
        pixels(file.width()),
        pixels(file.height()),
        file.duration());
  }

  private static @Nullable Integer pixels(@Nullable BigDecimal value) {
    return value == null ? null : value.intValue();
  }
}
