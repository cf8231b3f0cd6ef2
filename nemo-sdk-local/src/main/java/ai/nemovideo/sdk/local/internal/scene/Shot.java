package ai.nemovideo.sdk.local.internal.scene;

import java.nio.file.Path;

/**
 * One picture on screen.
 *
 * @param picture the uploaded file
 * @param startMillis when its own time begins
 * @param durationMillis until the next shot's own time begins
 * @param motion the camera's movement
 * @param strength how far the camera moves
 * @param transition how this shot gives way to the NEXT one, centred on the cut; {@link
 *     Transition#CUT} on the last
 * @param transitionMillis length of that transition; it is shortened when a shot is too short for
 *     it
 */
public record Shot(
    Path picture,
    long startMillis,
    long durationMillis,
    Motion motion,
    Strength strength,
    Transition transition,
    long transitionMillis) {

  /** How far the camera moves over one shot. */
  public enum Strength {
    SUBTLE,
    NORMAL,
    STRONG
  }
}
