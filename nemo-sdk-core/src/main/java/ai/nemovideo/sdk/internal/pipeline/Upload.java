package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.api.Envelope;
import ai.nemovideo.sdk.api.UploadApi;
import ai.nemovideo.sdk.api.UploadData;
import ai.nemovideo.sdk.api.UploadUrlsRequest;
import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryLoop;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.MultipartBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Stage 2: one file. When it may have arrived although no answer came, the state of the session is
 * read before it is sent again, so that no picture is in a video twice.
 */
public final class Upload {

  private final UploadApi api;
  private final ApiCaller caller;
  private final RetryLoop loop;
  private final RetryPolicies policies;
  private final ReadState state;
  private final Errors errors;

  Upload(
      UploadApi api,
      ApiCaller caller,
      RetryLoop loop,
      RetryPolicies policies,
      ReadState state,
      Errors errors) {
    this.api = api;
    this.caller = caller;
    this.loop = loop;
    this.policies = policies;
    this.state = state;
    this.errors = errors;
  }

  /**
   * One file of several.
   *
   * @param index which one, from 0
   * @param count how many in all
   */
  public record Item(MediaSource source, int index, int count) {}

  /** Brings one file into the session. */
  public UploadedAsset run(Item item, Arrivals arrivals, JobContext job, ProgressSink sink) {
    UploadedAsset asset = new Attempts(item, arrivals, job, sink).run();
    sink.tell(new AnimateProgress.Uploaded(item.index(), item.count(), asset));
    return asset;
  }

  /** The attempts at one file, and what the last one came to. */
  private final class Attempts {

    private final Item item;
    private final Arrivals arrivals;
    private final JobContext job;
    private final ProgressSink sink;
    private final OpenedOnce opened;
    private @Nullable NemoException failure;
    private boolean inDoubt;

    private Attempts(Item item, Arrivals arrivals, JobContext job, ProgressSink sink) {
      this.item = item;
      this.arrivals = arrivals;
      this.job = job;
      this.sink = sink;
      this.opened = new OpenedOnce(item.source());
    }

    UploadedAsset run() {
      return loop.run(policies.upload(), Stage.UPLOAD, job, this::attempt);
    }

    private UploadedAsset attempt() {
      if (inDoubt) {
        Optional<UploadedAsset> arrived =
            arrivals.claim(item.source().name(), state.run(job).uploads());
        if (arrived.isPresent()) {
          return arrived.get();
        }
      }
      try {
        UploadedAsset asset = send();
        arrivals.add(asset.name());
        return asset;
      } catch (CancelledException e) {
        // An interrupted thread cannot read a file either.
        throw e;
      } catch (NemoException e) {
        SourceFailure unreadable = SourceFailure.behind(e.getCause());
        if (unreadable != null) {
          throw unreadable(unreadable);
        }
        failure = e;
        inDoubt |= e.outcome() == Outcome.UNKNOWN && e.stage() == Stage.UPLOAD;
        throw e;
      }
    }

    private UploadedAsset send() {
      Supplier<Call<Envelope<UploadData>>> call = this::call;
      UploadData data = caller.once(Stage.UPLOAD, job, call);
      List<UploadData.File> files = data.files();
      if (files == null || files.isEmpty()) {
        throw errors.notUnderstood(
            "the answer names no file for " + item.source().name() + ".", Stage.UPLOAD, job, null);
      }
      return Assets.of(files.get(0), item.source().name());
    }

    private Call<Envelope<UploadData>> call() {
      MediaSource source = item.source();
      if (source instanceof MediaSource.Url url) {
        return api.urls(job.session(), UploadUrlsRequest.of(List.of(url.url().toString())));
      }
      opened.check(failure, job.details(Stage.UPLOAD, Outcome.NOT_SENT));
      String name = source.name();
      try {
        long size = MediaBody.size(source);
        MediaBody body =
            MediaBody.of(
                source,
                sent ->
                    sink.tell(
                        new AnimateProgress.Uploading(
                            item.index(), item.count(), name, sent, size)));
        return api.files(
            job.session(), List.of(MultipartBody.Part.createFormData("files", name, body)));
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    /** What was sent of it is no file: nothing has arrived. */
    private InvalidRequestException unreadable(IOException why) {
      String name = item.source().name();
      return new InvalidRequestException(
          List.of(
              new InputProblem(
                  InputProblem.Kind.UNREADABLE,
                  name,
                  name + " cannot be read to its end: " + why.getMessage() + ".")),
          job.details(Stage.UPLOAD, Outcome.NOT_SENT));
    }
  }
}
