package ai.nemovideo.sdk.internal.json;

/** A text that is not JSON, and where it stops being it. */
public final class BrokenJsonException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int at;

  BrokenJsonException(String message, int at) {
    super(message);
    this.at = at;
  }

  /** For readers that are stricter than the structure. */
  public static BrokenJsonException at(int at) {
    return new BrokenJsonException("the JSON is broken at character " + at, at);
  }

  /** Which character; the length of the text when it ends too early. */
  public int at() {
    return at;
  }
}
