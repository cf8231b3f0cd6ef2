package ai.nemovideo.sdk.examples;

/** The stages of a job as a user sees them: one progress bar each. */
enum JobStage {
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
}
