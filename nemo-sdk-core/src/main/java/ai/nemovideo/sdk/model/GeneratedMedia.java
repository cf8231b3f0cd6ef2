package ai.nemovideo.sdk.model;

import ai.nemovideo.sdk.internal.address.ShownAddress;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something that the agent made: an entry of {@code generated_media} in the state of a session
 * (seeds). What is in an entry is assumed, so everything may be unknown; {@link #json()} has it as
 * it came.
 *
 * @param id its name at the service, digit by digit when it is a number
 * @param type such as {@code video}, {@code image} or {@code audio}
 * @param name what people call it
 * @param url where the service keeps it
 * @param width pixels
 * @param height pixels
 * @param durationSeconds for video and audio
 * @param json the entry's source text, to the letter
 */
public record GeneratedMedia(
    @Nullable String id,
    @Nullable String type,
    @Nullable String name,
    @Nullable String url,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable BigDecimal durationSeconds,
    String json) {

  /** Its address without what is secret in it, and not the source text, which has it too. */
  @Override
  public String toString() {
    return "GeneratedMedia[id="
        + id
        + ", type="
        + type
        + ", name="
        + name
        + ", url="
        + ShownAddress.of(url)
        + ", width="
        + width
        + ", height="
        + height
        + ", durationSeconds="
        + durationSeconds
        + "]";
  }
}
