package ai.nemovideo.sdk.examples.screen;

import ai.nemovideo.sdk.AnimateProgress;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Turns what a job tells into what a user sees. Thread-safe: files may travel at once. */
public final class ProgressDisplay implements Consumer<AnimateProgress>, AutoCloseable {

  private final StageView view;
  private final StageWords words;
  private final Map<Integer, AnimateProgress.Uploading> files = new HashMap<>();

  public ProgressDisplay(StageView view) {
    this(view, StageWords.ENGLISH);
  }

  /** Shows what happens in a language. */
  public ProgressDisplay(StageView view, StageWords words) {
    this.view = view;
    this.words = words;
  }

  @Override
  public synchronized void accept(AnimateProgress progress) {
    if (progress instanceof AnimateProgress.SessionOpened opened) {
      view.say(words.session(opened.sessionId()));
    } else if (progress instanceof AnimateProgress.Uploading file) {
      uploading(file);
    } else if (progress instanceof AnimateProgress.Uploaded file) {
      uploaded(file);
    } else if (progress instanceof AnimateProgress.AgentSays) {
      agent(words.answering());
    } else if (progress instanceof AnimateProgress.AgentWorks work) {
      agent(work.tool());
    } else if (progress instanceof AnimateProgress.StillWorking still) {
      agent(words.stillAtWork(still.elapsed().toMinutes()));
    } else if (progress instanceof AnimateProgress.Reconnecting lost) {
      agent(words.lost(lost.nextLook().toSeconds()));
    } else if (progress instanceof AnimateProgress.Rendering render) {
      view.show(StageMoment.percent(JobStage.RENDER, render.percent()));
    } else if (progress instanceof AnimateProgress.Downloading video) {
      downloading(video);
    }
  }

  @Override
  public void close() {
    view.close();
  }

  private void agent(String note) {
    view.show(StageMoment.working(JobStage.AGENT, note));
  }

  private void uploading(AnimateProgress.Uploading file) {
    files.put(file.index(), file);
    view.show(
        new StageMoment(
            JobStage.UPLOAD,
            uploaded(file.count()),
            uploadedBytes(),
            note(file.name(), file.index(), file.count())));
  }

  private void uploaded(AnimateProgress.Uploaded file) {
    AnimateProgress.Uploading last = files.get(file.index());
    long size = last == null ? 0 : last.sentBytes();
    String name = last == null ? file.asset().name() : last.name();
    files.put(
        file.index(), new AnimateProgress.Uploading(file.index(), file.count(), name, size, size));
    view.show(
        new StageMoment(
            JobStage.UPLOAD,
            uploaded(file.count()),
            uploadedBytes(),
            note(name, file.index(), file.count())));
    if (uploaded(file.count()) >= 1) {
      agent(words.thinking());
    }
  }

  /** Files count alike: how large the later ones are is not told. */
  private double uploaded(int count) {
    return files.values().stream()
            .mapToDouble(file ->
                file.totalBytes() <= 0
                    ? file.sentBytes() == file.totalBytes() ? 1 : 0
                    : Math.min(1.0, (double) file.sentBytes() / file.totalBytes()))
            .sum()
        / count;
  }

  private long uploadedBytes() {
    return files.values().stream().mapToLong(AnimateProgress.Uploading::sentBytes).sum();
  }

  private void downloading(AnimateProgress.Downloading video) {
    double done =
        video.totalBytes() <= 0
            ? StageMoment.UNKNOWN
            : Math.min(1.0, (double) video.receivedBytes() / video.totalBytes());
    view.show(new StageMoment(JobStage.DOWNLOAD, done, video.receivedBytes(), ""));
  }

  private String note(String name, int index, int count) {
    return words.file(name, index + 1, count);
  }
}
