package ai.nemovideo.sdk.api;

import org.jspecify.annotations.Nullable;

/**
 * Body of the render call (seeds). {@code sessionId} is camelCase here, alone among all requests.
 *
 * @param id a unique id of the caller, {@code render_…}
 * @param sessionId the session
 * @param draft the draft exactly as the state gave it
 * @param output what to make; null leaves it to the service
 */
public record RenderRequest(String id, String sessionId, RawJson draft, @Nullable Output output) {

  /**
   * What to make. All but the first two are vendor docs; null leaves a field out.
   *
   * @param format {@code mp4} (seeds)
   * @param quality {@code high} (seeds)
   * @param resolution such as {@code 1920x1080}
   * @param fps frames per second
   * @param codec such as {@code h264}
   * @param crf constant rate factor
   */
  public record Output(
      @Nullable String format,
      @Nullable String quality,
      @Nullable String resolution,
      @Nullable Integer fps,
      @Nullable String codec,
      @Nullable Integer crf) {}
}
