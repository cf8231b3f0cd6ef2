package ai.nemovideo.sdk.internal.gui;

import ai.nemovideo.sdk.skill.GuiAction.Kind;

/**
 * An instruction that was found.
 *
 * @param kind what a program does instead
 * @param start where its words begin
 * @param end where they end
 */
record Found(Kind kind, int start, int end) {}
