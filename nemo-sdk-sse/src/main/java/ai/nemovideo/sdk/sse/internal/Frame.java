package ai.nemovideo.sdk.sse.internal;

import org.jspecify.annotations.Nullable;

/**
 * One block of the event stream, or one sign of life.
 *
 * @param event the event's name; null when the block has none
 * @param data the joined data lines; null when the block has none, as for comments
 */
public record Frame(@Nullable String event, @Nullable String data) {

  static final Frame COMMENT = new Frame(null, null);
}
