package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.agent.Wishes.MusicWish;
import ai.nemovideo.sdk.local.internal.scene.Music;
import java.util.Optional;

/** Changes the music bed by a wish. */
final class Musician {
  private static final double LOUDER = 1.5;
  private static final double QUIETER = 0.6;

  private Musician() {}

  static Optional<Music> play(Optional<Music> now, MusicWish wish) {
    Music current = now.orElse(new Music(Director.DEFAULT_MUSIC, Director.DEFAULT_VOLUME));
    if (wish instanceof MusicWish.Play play) {
      return Optional.of(
          new Music(play.name().orElse(current.name()), play.volume().orElse(current.volume())));
    }
    if (wish instanceof MusicWish.Step step) {
      double factor = step == MusicWish.Step.LOUDER ? LOUDER : QUIETER;
      double volume = Math.min(1, Math.round(current.volume() * factor * 100) / 100.0);
      return Optional.of(new Music(current.name(), volume));
    }
    return Optional.empty();
  }
}
