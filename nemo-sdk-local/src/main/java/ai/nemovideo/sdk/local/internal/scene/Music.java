package ai.nemovideo.sdk.local.internal.scene;

/**
 * A generated music bed under the whole video.
 *
 * @param name how the timeline names it; also the seed of its melody
 * @param volume 0 to 1, relative to full level
 */
public record Music(String name, double volume) {}
