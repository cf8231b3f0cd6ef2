package ai.nemovideo.sdk.api;

/**
 * A JSON value as its source text, kept to the letter: unknown keys, the spelling of every number
 * and the order of keys survive a round trip. The draft travels like this (seeds: it goes back to
 * the render call as it came).
 *
 * @param text one complete JSON value
 */
public record RawJson(String text) {

  /** Not the text, which may have the addresses of files in it. */
  @Override
  public String toString() {
    return "RawJson[" + text.length() + " characters]";
  }
}
