package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.batch.BatchResult;

/** The end of an item in a few words, while others still go on. */
final class Ending {

  private Ending() {}

  static String words(BatchResult result) {
    if (result instanceof BatchResult.Saved saved) {
      return saved.earlier() ? "saved earlier" : "saved";
    }
    return result instanceof BatchResult.Failed failed
        ? "failed: " + failed.reason().getMessage()
        : "not begun";
  }
}
