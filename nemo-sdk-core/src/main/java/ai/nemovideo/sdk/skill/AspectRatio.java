package ai.nemovideo.sdk.skill;

/**
 * The shape of the frame. Whether it can be is checked by {@link JsonPrompt.Builder#build()}.
 *
 * @param width of the frame, as a part of its height
 * @param height of the frame, as a part of its width
 */
public record AspectRatio(int width, int height) {

  /** 16:9. */
  public static final AspectRatio WIDE = new AspectRatio(16, 9);

  /** 9:16. */
  public static final AspectRatio TALL = new AspectRatio(9, 16);

  /** 1:1. */
  public static final AspectRatio SQUARE = new AspectRatio(1, 1);

  /** As it is written, such as {@code 16:9}. */
  @Override
  public String toString() {
    return width + ":" + height;
  }
}
