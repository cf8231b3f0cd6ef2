package ai.nemovideo.sdk.local.internal.text;

import java.awt.geom.Path2D;

/**
 * A character's shape.
 *
 * @param outline in em, from the pen's position on the base line, y growing downwards
 * @param advance how far the pen moves on, in em
 */
record Glyph(Path2D outline, double advance) {}
