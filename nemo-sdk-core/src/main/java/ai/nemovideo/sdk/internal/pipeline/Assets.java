package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.api.RawJson;
import ai.nemovideo.sdk.api.UploadData;
import ai.nemovideo.sdk.internal.json.NemoJson;
import ai.nemovideo.sdk.model.UploadedAsset;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the wire's description of an uploaded file to ours. */
final class Assets {

  private static final JsonAdapter<List<UploadData.File>> LIST =
      NemoJson.moshi().adapter(Types.newParameterizedType(List.class, UploadData.File.class));

  private Assets() {}

  static UploadedAsset of(UploadData.File file, String givenName) {
    String name = file.filename();
    return new UploadedAsset(
        name == null ? givenName : name,
        file.fileType(),
        file.cdnUrl(),
        pixels(file.width()),
        pixels(file.height()),
        file.duration());
  }

  /**
   * The uploads that the state of a session lists. That {@code video_infos} has one entry per
   * upload, pictures included, in the form of the upload's answer, is assumed; anything else reads
   * as no entry.
   */
  static List<UploadedAsset> listed(@Nullable RawJson videoInfos) {
    if (videoInfos == null) {
      return List.of();
    }
    List<UploadData.File> files;
    try {
      files = LIST.fromJson(videoInfos.text());
    } catch (IOException | JsonDataException e) {
      return List.of();
    }
    List<UploadedAsset> assets = new ArrayList<>();
    if (files != null) {
      for (UploadData.@Nullable File file : files) {
        if (file != null) {
          assets.add(of(file, ""));
        }
      }
    }
    return List.copyOf(assets);
  }

  private static @Nullable Integer pixels(@Nullable BigDecimal value) {
    return value == null ? null : value.intValue();
  }
}
