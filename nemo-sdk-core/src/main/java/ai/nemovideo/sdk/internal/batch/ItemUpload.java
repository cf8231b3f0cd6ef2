package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.StageBudgets;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.job.HandleSteps;
import ai.nemovideo.sdk.internal.pipeline.Arrivals;
import ai.nemovideo.sdk.internal.pipeline.ProgressSink;
import ai.nemovideo.sdk.internal.pipeline.Upload;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.model.SessionState;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the files of an item into the session of the batch, where they can be told from those of
 * other items; where they cannot, into a new one. Nothing is paid yet, so that is free.
 */
final class ItemUpload {

  private final Tools tools;
  private final Sessions sessions;

  /** The latest record of the item that was written here; one thread makes the items. */
  private @Nullable JobHandle own;

  ItemUpload(Tools tools, Sessions sessions) {
    this.tools = tools;
    this.sessions = sessions;
  }

  /**
   * The files are there, and the message is next.
   *
   * @param state of the session by then
   */
  record Ready(JobContext job, List<UploadedAsset> assets, SessionState state) {

    List<String> names() {
      return assets.stream().map(UploadedAsset::name).toList();
    }
  }

  /**
   * Uploads the files.
   *
   * @param alone whether other items' files and timelines must not be there
   */
  Ready run(BatchJob item, boolean alone, JobContext start) {
    own = start.record();
    String current = sessions.currentFor(start.record());
    String shared = alone ? null : current;
    Ready ready = shared == null ? null : shared(item, shared, start);
    for (int attempt = 1; ready == null; attempt++) {
      JobContext job = latest(start);
      String fresh = sessions.open(job.within(budgets().session()), item.sink());
      Ready there = upload(item.item().media(), List.of(), at(job, fresh, 0, item), item);
      // A file too many was sent twice; if it is so again, the service counts in another way.
      ready = isTidy(there, List.of()) || attempt > 1 ? there : null;
    }
    return ready;
  }

  /** Null when the session is of no use for this item. */
  private @Nullable Ready shared(BatchJob item, String session, JobContext start) {
    try {
      SessionState now = tools.stages().readState().run(start.withSession(session));
      List<String> known = now.uploads().stream().map(UploadedAsset::name).toList();
      Optional<List<MediaSource>> media = UploadNames.distinct(item.item().media(), known);
      if (media.isEmpty()) {
        return null;
      }
      Ready ready = upload(media.get(), now.uploads(), at(start, session, 0, item), item);
      return isTidy(ready, known) ? ready : null;
    } catch (SessionNotFoundException e) {
      return null;
    }
  }

  private Ready upload(
      List<MediaSource> media, List<UploadedAsset> known, JobContext start, BatchJob item) {
    ProgressSink sink = item.sink();
    Arrivals arrivals = Arrivals.after(known);
    List<UploadedAsset> assets = new ArrayList<>();
    JobContext within = start.within(budgets().upload());
    for (int i = 0; i < media.size(); i++) {
      Upload.Item file = new Upload.Item(media.get(i), i, media.size());
      assets.add(tools.stages().upload().run(file, arrivals, within, sink));
      within = at(within, within.session(), i + 1, item);
    }
    JobContext job = start.at(within.record());
    return new Ready(job, List.copyOf(assets), tools.stages().readState().run(job));
  }

  /** Each file has arrived once, under a name that no other file has. */
  private static boolean isTidy(Ready ready, List<String> known) {
    Set<String> names = new HashSet<>(known);
    return ready.state().uploads().size() <= known.size() + ready.assets().size()
        && ready.names().stream().noneMatch(names::contains);
  }

  private JobContext at(JobContext job, String session, int uploads, BatchJob item) {
    JobHandle next = HandleSteps.uploading(job.record(), session, uploads);
    JobContext done = tools.journal().require(job, next, item.sink()::onRecord);
    own = next;
    return done;
  }

  /**
   * The record has grown in an attempt whose context is lost. That of the store is not asked for:
   * it may be of somebody else, who has taken the job further and has perhaps paid.
   */
  private JobContext latest(JobContext start) {
    return own == null ? start : start.at(own);
  }

  private static StageBudgets budgets() {
    return StageBudgets.defaults();
  }
}
