package ai.nemovideo.sdk.internal.pipeline;

import java.time.Duration;

/**
 * How long a render usually takes: the polling schedule is made for it.
 *
 * @param shortest most take longer
 * @param longest most take less
 */
public record RenderTimes(Duration shortest, Duration longest) {}
