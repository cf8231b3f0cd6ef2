package ai.nemovideo.sdk.sse.internal;

/**
 * Chunks of a text, and the whole that some servers repeat after them (observed on ADK servers): a
 * reader gets every word once.
 */
final class WordRun {

  private final StringBuilder chunks = new StringBuilder();

  void chunk(String text) {
    chunks.append(text);
  }

  /** What of a whole text has not been told in chunks; the run is over. */
  String remainder(String whole) {
    String told = chunks.toString();
    chunks.setLength(0);
    if (whole.startsWith(told)) {
      return whole.substring(told.length());
    }
    return told.startsWith(whole) ? "" : whole;
  }

  boolean isOpen() {
    return chunks.length() > 0;
  }

  void end() {
    chunks.setLength(0);
  }
}
