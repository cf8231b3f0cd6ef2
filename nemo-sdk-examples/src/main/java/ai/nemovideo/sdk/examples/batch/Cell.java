package ai.nemovideo.sdk.examples.batch;

/**
 * One cell of a table, and where it begins in its file.
 *
 * @param text what is in it, without quotes
 * @param line from 1, as editors count
 * @param column from 1, in characters
 */
record Cell(String text, long line, int column) {

  /** The text without the spaces around it. */
  String value() {
    return text.strip();
  }
}
