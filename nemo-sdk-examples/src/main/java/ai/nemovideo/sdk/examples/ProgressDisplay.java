package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.AnimateProgress;
import java.util.function.Consumer;

/** Turns what a job tells into what a user sees. */
final class ProgressDisplay implements Consumer<AnimateProgress>, AutoCloseable {

  private final StageView view;

  ProgressDisplay(StageView view) {
    this.view = view;
  }

  @Override
  public void accept(AnimateProgress progress) {
    if (progress instanceof AnimateProgress.SessionOpened opened) {
      view.say("Session: " + opened.sessionId());
    } else if (progress instanceof AnimateProgress.Uploading file) {
      uploading(file);
    } else if (progress instanceof AnimateProgress.Uploaded file) {
      uploaded(file);
    } else if (progress instanceof AnimateProgress.AgentSays) {
      view.show(JobStage.AGENT, StageView.UNKNOWN, "answering");
    } else if (progress instanceof AnimateProgress.AgentWorks work) {
      view.show(JobStage.AGENT, StageView.UNKNOWN, work.tool());
    } else if (progress instanceof AnimateProgress.StillWorking still) {
      view.show(
          JobStage.AGENT,
          StageView.UNKNOWN,
          "still at work after " + still.elapsed().toMinutes() + " min");
    } else if (progress instanceof AnimateProgress.Reconnecting lost) {
      view.show(
          JobStage.AGENT,
          StageView.UNKNOWN,
          "connection lost; looking again in " + lost.nextLook().toSeconds() + " s");
    } else if (progress instanceof AnimateProgress.Rendering render) {
      view.show(JobStage.RENDER, render.percent(), "");
    } else if (progress instanceof AnimateProgress.Downloading video) {
      int percent = percent(video.receivedBytes(), video.totalBytes());
      view.show(JobStage.DOWNLOAD, percent, "");
    }
  }

  @Override
  public void close() {
    view.close();
  }

  private void uploading(AnimateProgress.Uploading file) {
    int part = Math.max(0, percent(file.sentBytes(), file.totalBytes()));
    view.show(
        JobStage.UPLOAD,
        (100 * file.index() + part) / file.count(),
        note(file.name(), file.index(), file.count()));
  }

  private void uploaded(AnimateProgress.Uploaded file) {
    view.show(
        JobStage.UPLOAD,
        100 * (file.index() + 1) / file.count(),
        note(file.asset().name(), file.index(), file.count()));
    if (file.index() + 1 == file.count()) {
      view.show(JobStage.AGENT, StageView.UNKNOWN, "thinking");
    }
  }

  private static String note(String name, int index, int count) {
    return name + " (" + (index + 1) + " of " + count + ")";
  }

  private static int percent(long done, long total) {
    return total <= 0 ? StageView.UNKNOWN : (int) Math.min(100, 100 * done / total);
  }
}
