package ai.nemovideo.sdk.model;

import org.jspecify.annotations.Nullable;

/**
 * The picture that everything is put on: {@code canvas_config} in the state of a session (vendor
 * docs). What is in it is assumed, so the size may be unknown.
 *
 * @param width pixels
 * @param height pixels
 * @param json its source text, to the letter
 */
public record Canvas(@Nullable Integer width, @Nullable Integer height, String json) {

  /** Not the source text: whatever is in it. */
  @Override
  public String toString() {
    return "Canvas[width=" + width + ", height=" + height + "]";
  }
}
