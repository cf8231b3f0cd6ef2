package ai.nemovideo.sdk.examples.screen;

/**
 * Text from elsewhere, made fit for a terminal: an answer or a file name with escape sequences in
 * it must not move the cursor or rename the window.
 */
public final class Printable {

  private Printable() {}

  /** The text without control characters; line ends and tabs stay. */
  public static String text(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
  }

  /** The text in one line without control characters. */
  public static String line(String text) {
    return text(text.replaceAll("\\s*\\R\\s*", " ")).strip();
  }
}
