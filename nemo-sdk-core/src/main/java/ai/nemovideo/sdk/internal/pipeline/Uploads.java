package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.async.Workers;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Several files at once, in parallel up to a limit. */
public final class Uploads {

  private final Upload upload;
  private final ReadState readState;
  private final Workers workers;
  private final Errors errors;

  Uploads(Upload upload, ReadState readState, Workers workers, Errors errors) {
    this.upload = upload;
    this.readState = readState;
    this.workers = workers;
    this.errors = errors;
  }

  /**
   * Brings all files into the session.
   *
   * @param limit how many at once
   * @return the assets, in the order of the media
   */
  public List<UploadedAsset> run(
      List<MediaSource> media, int limit, JobContext job, ProgressSink sink) {
    Arrivals arrivals = Arrivals.after(readState.run(job).uploads());
    List<Callable<UploadedAsset>> tasks = new ArrayList<>();
    for (int i = 0; i < media.size(); i++) {
      Upload.Item item = new Upload.Item(media.get(i), i, media.size());
      tasks.add(() -> upload.run(item, arrivals, job, sink));
    }
    try {
      return workers.all(tasks, limit);
    } catch (InterruptedException e) {
      throw errors.interrupted(Stage.UPLOAD, job, e);
    }
  }
}
