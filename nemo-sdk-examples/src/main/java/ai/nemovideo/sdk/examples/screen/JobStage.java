package ai.nemovideo.sdk.examples.screen;

import java.util.Locale;

/** The stages of a job as a user sees them: one progress bar each. */
public enum JobStage {
  UPLOAD("Upload"),
  AGENT("Agent"),
  RENDER("Render"),
  DOWNLOAD("Download");

  private final String words;

  JobStage(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** As programs read it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
