package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.scene.Motion;
import ai.nemovideo.sdk.local.internal.scene.Shot.Strength;
import ai.nemovideo.sdk.local.internal.scene.Transition;
import java.time.Duration;
import java.util.Optional;

/**
 * What a JSON prompt asks for in one scene. What it leaves open is empty.
 *
 * @param place in the JSON, such as {@code scenes[0]}
 * @param image file name of the picture
 * @param motion of the camera
 * @param strength of that motion
 * @param duration how long it lasts
 * @param transition to the next scene
 * @param transitionTime how long that takes
 * @param text over the picture
 */
public record SceneWish(
    String place,
    Optional<String> image,
    Optional<Motion> motion,
    Optional<Strength> strength,
    Optional<Duration> duration,
    Optional<Transition> transition,
    Optional<Duration> transitionTime,
    Optional<String> text) {}
