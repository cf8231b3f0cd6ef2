package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.api.SessionRequest;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.job.HandleSteps;
import ai.nemovideo.sdk.internal.job.Journal;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stages 1 and 2 for a job: a session with all its media. One file after the other, because the
 * order in which files arrive is the order in which the agent sees them (assumed).
 */
final class Prepare {

  private final OpenSession openSession;
  private final Upload upload;
  private final ReadState readState;
  private final Journal journal;
  private final @Nullable String language;

  Prepare(
      OpenSession openSession,
      Upload upload,
      ReadState readState,
      Journal journal,
      @Nullable String language) {
    this.openSession = openSession;
    this.upload = upload;
    this.readState = readState;
    this.journal = journal;
    this.language = language;
  }

  /** A session with its media, right before the step that costs credits. */
  record Prepared(JobContext job, List<UploadedAsset> assets) {}

  /**
   * Before anything billable was sent a session may be replaced, once: when it is gone (seeds), and
   * when it does not hold the files that it should.
   */
  Prepared run(AnimateRequest request, JobContext start, ProgressSink sink) {
    try {
      return start.record().step() == JobStep.UPLOADING
          ? goOn(request, start, sink)
          : begin(request, start, sink);
    } catch (SessionNotFoundException e) {
      // Its record has grown since. That of the store may be of somebody else, who has taken the
      // job further and has perhaps paid.
      return begin(request, start.at(e.handle().orElse(start.record())), sink);
    }
  }

  private Prepared begin(AnimateRequest request, JobContext start, ProgressSink sink) {
    SessionRequest wanted =
        new SessionRequest(request.taskName(), request.language().orElse(language));
    String session = openSession.run(wanted, start.within(request.budgets().session()), sink).id();
    JobContext job = uploaded(start, session, 0, sink);
    return upload(request, job, new ArrayList<>(), Arrivals.after(List.of()), sink);
  }

  /**
   * What another attempt has uploaded need not be sent again: neither what is on record, nor what
   * has arrived although no answer told so. What is on its way still may come later: a session with
   * a file too many would have it in the video.
   */
  private Prepared goOn(AnimateRequest request, JobContext start, ProgressSink sink) {
    List<UploadedAsset> there = readState.run(start).uploads();
    List<MediaSource> media = request.media();
    int onRecord = Math.min(start.record().uploads(), media.size());
    if (there.size() < onRecord) {
      return begin(request, start, sink);
    }
    List<UploadedAsset> assets = new ArrayList<>(there.subList(0, onRecord));
    Arrivals arrivals = Arrivals.after(assets);
    boolean found = true;
    while (found && assets.size() < media.size()) {
      Optional<UploadedAsset> another = arrivals.claim(media.get(assets.size()).name(), there);
      another.ifPresent(assets::add);
      found = another.isPresent();
    }
    JobContext job =
        assets.size() == start.record().uploads()
            ? start
            : uploaded(start, start.session(), assets.size(), sink);
    Prepared ready = upload(request, job, assets, arrivals, sink);
    return readState.run(ready.job()).uploads().size() > media.size()
        ? begin(request, ready.job(), sink)
        : ready;
  }

  private JobContext uploaded(JobContext job, String session, int uploads, ProgressSink sink) {
    return journal.require(
        job, HandleSteps.uploading(job.record(), session, uploads), sink::onRecord);
  }

  private Prepared upload(
      AnimateRequest request,
      JobContext start,
      List<UploadedAsset> assets,
      Arrivals arrivals,
      ProgressSink sink) {
    List<MediaSource> media = request.media();
    JobContext within = start.within(request.budgets().upload());
    JobContext job = start;
    for (int i = assets.size(); i < media.size(); i++) {
      assets.add(
          upload.run(new Upload.Item(media.get(i), i, media.size()), arrivals, within, sink));
      job = uploaded(job, job.session(), i + 1, sink);
      within = new JobContext(within.deadline(), job.sessionId(), null, job.handle());
    }
    return new Prepared(job, List.copyOf(assets));
  }
}
