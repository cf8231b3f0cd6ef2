package ai.nemovideo.sdk.local.internal.scene;

/**
 * A text over the picture.
 *
 * @param text what it says, any script that the shipped fonts cover
 * @param startMillis when it begins to appear
 * @param durationMillis until it is gone, its fades included
 * @param size of its letters
 */
public record Title(String text, long startMillis, long durationMillis, TitleSize size) {

  /** A title of the usual size. */
  public Title(String text, long startMillis, long durationMillis) {
    this(text, startMillis, durationMillis, TitleSize.NORMAL);
  }

  /** The same words at another time. */
  public Title at(long start, long duration) {
    return new Title(text, start, duration, size);
  }

  /** The same words in other letters. */
  public Title in(TitleSize other) {
    return new Title(text, startMillis, durationMillis, other);
  }
}
