package ai.nemovideo.sdk.internal.gui;

/**
 * A change of the text.
 *
 * @param start the first character to go
 * @param end the place after the last one
 * @param instead what stands there then
 */
record Edit(int start, int end, String instead) {}
