package ai.nemovideo.sdk.examples.screen;

import java.util.Locale;

/** The stages of a job as a user sees them: one progress bar each. */
public enum JobStage {
  UPLOAD,
  AGENT,
  RENDER,
  DOWNLOAD;

  /** As programs read it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
