package ai.nemovideo.sdk.local.internal.job;

/**
 * Is told of each render's beginning and end right before it counts; what it cannot keep, by
 * throwing, does not count.
 */
public interface RenderJournal {

  /** Keeps nothing. */
  RenderJournal NONE = new RenderJournal() {};

  /** A render is asked for; its video will be so many seconds long. */
  default void ordered(RenderOrder order, double seconds) {}

  /** A render ends. */
  default void ended(RenderOrder order, RenderEnd end) {}
}
