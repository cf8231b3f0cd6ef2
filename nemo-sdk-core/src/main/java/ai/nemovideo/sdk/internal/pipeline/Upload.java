package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.api.Envelope;
import ai.nemovideo.sdk.api.UploadApi;
import ai.nemovideo.sdk.api.UploadData;
import ai.nemovideo.sdk.api.UploadUrlsRequest;
import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MultipartBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Stage 2: the media. One file after the other, because the order in which files arrive is the
 * order in which the agent sees them.
 */
public final class Upload {

  private final UploadApi api;
  private final ApiCaller caller;
  private final RetryPolicies policies;
  private final Errors errors;

  public Upload(UploadApi api, ApiCaller caller, RetryPolicies policies, Errors errors) {
    this.api = api;
    this.caller = caller;
    this.policies = policies;
    this.errors = errors;
  }

  /** The assets, in the order of the media. */
  public List<UploadedAsset> run(List<MediaSource> media, JobContext job, ProgressSink sink) {
    List<UploadedAsset> assets = new ArrayList<>();
    for (int i = 0; i < media.size(); i++) {
      UploadedAsset asset = one(media.get(i), i, media.size(), job, sink);
      assets.add(asset);
      sink.tell(new AnimateProgress.Uploaded(i, media.size(), asset));
    }
    return List.copyOf(assets);
  }

  private UploadedAsset one(
      MediaSource source, int index, int count, JobContext job, ProgressSink sink) {
    UploadData data =
        caller.call(
            policies.upload(), Stage.UPLOAD, job, () -> call(source, index, count, job, sink));
    List<UploadData.File> files = data.files();
    if (files == null || files.isEmpty()) {
      throw errors.notUnderstood(
          "the answer names no file for " + source.name() + ".", Stage.UPLOAD, job, null);
    }
    return asset(files.get(0), source);
  }

  private Call<Envelope<UploadData>> call(
      MediaSource source, int index, int count, JobContext job, ProgressSink sink) {
    if (source instanceof MediaSource.Url url) {
      return api.urls(job.session(), UploadUrlsRequest.of(List.of(url.url().toString())));
    }
    String name = source.name();
    try {
      long size = MediaBody.size(source);
      MediaBody body =
          MediaBody.of(
              source,
              sent -> sink.tell(new AnimateProgress.Uploading(index, count, name, sent, size)));
      return api.files(
          job.session(), List.of(MultipartBody.Part.createFormData("files", name, body)));
    } catch (IOException e) {
      throw new InvalidRequestException(
          List.of(
              new InputProblem(
                  InputProblem.Kind.UNREADABLE,
                  name,
                  name + " cannot be read any more: " + e.getMessage())));
    }
  }

  private static UploadedAsset asset(UploadData.File file, MediaSource source) {
    String name = file.filename();
    return new UploadedAsset(
        name == null ? source.name() : name,
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
