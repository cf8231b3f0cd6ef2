package ai.nemovideo.sdk.local.internal.scene;

/**
 * A text over the picture.
 *
 * @param text what it says, any script that the shipped fonts cover
 * @param startMillis when it begins to appear
 * @param durationMillis until it is gone, its fades included
 */
public record Title(String text, long startMillis, long durationMillis) {}
